import { expect, test } from "vitest";
import { binaryText } from "../../.config/kernel.ts";
import { read } from "../support/source.ts";

test("the kernel's binary is what its source compiles to: npm run kernel", async () => {
  expect(read("src/kernel/binary.ts")).toBe(await binaryText());
});
