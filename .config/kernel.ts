/** `npm run kernel`: writes src/kernel/binary.ts, the kernel as compiled; a test compiles again and compares. */
import { writeFileSync } from "node:fs";
import { binaryText } from "./assembly.ts";

writeFileSync("src/kernel/binary.ts", binaryText());
