import { expect, test } from "vitest";
import { binaryText } from "../../.config/assembly.ts";
import { read } from "../support/source.ts";

test("the kernel's binary is what its source compiles to: npm run kernel", () => {
  expect(read("src/kernel/binary.ts")).toBe(binaryText());
});
