/**
 * Compiles AssemblyScript to WebAssembly: the kernel, src/kernel/assembly, once for a run of one thread and once for memory
 * that threads share. Paths are seen from the project's folder. The compiler runs as a program of its own, since its types
 * would change those of every array here.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MOST_PAGES = "65536";

/** A program in AssemblyScript, compiled for a memory from outside. */
export function compileAssembly(
  source: string,
  ...more: string[]
): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), "taphoa-kernel-"));
  const binary = join(folder, "kernel.wasm");
  try {
    execFileSync(process.execPath, [
      ...["node_modules/assemblyscript/bin/asc.js", source, "-o", binary],
      ...[
        "-O3",
        "--noAssert",
        "--runtime",
        "stub",
        "--importMemory",
        "--enable",
        "simd",
        "--disableWarning",
        "112",
        ...more,
      ],
    ]);
    return new Uint8Array(readFileSync(binary));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of src/kernel/binary.ts. */
export function binaryText(): string {
  const source = "src/kernel/assembly/kernel.ts";
  const alone = compileAssembly(source);
  const together = compileAssembly(
    source,
    ...["--enable", "threads", "--sharedMemory"],
    ...["--maximumMemory", MOST_PAGES],
  );
  const text = (bytes: Uint8Array): string =>
    Buffer.from(bytes).toString("base64");
  return `/** The kernel as compiled by \`npm run kernel\` from assembly/: for a memory of its own, and for one that threads share. */
export const alone =
  "${text(alone)}";
export const together =
  "${text(together)}";
`;
}
