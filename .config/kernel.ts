/**
 * Compiles the kernel: src/kernel/assembly (AssemblyScript) becomes WebAssembly, as text in src/kernel/binary.ts, once for a
 * run of one thread and once for memory that threads share. `npm run kernel` writes it; a test compiles again and compares.
 */
import { writeFile } from "node:fs/promises";
import { pathToFileURL, fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const MOST_PAGES = "65536";

async function compile(...more: string[]): Promise<string> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      "src/kernel/assembly/kernel.ts",
      ...["--baseDir", root, "--outFile", "kernel.wasm", "-O3", "--noAssert"],
      ...["--runtime", "stub", "--importMemory", ...more],
    ],
    {
      writeFile: (_, bytes) => {
        if (typeof bytes !== "string") binary = bytes;
      },
    },
  );
  if (error !== null || binary === undefined)
    throw new Error(stderr.toString());
  return Buffer.from(binary).toString("base64");
}

/** The text of src/kernel/binary.ts. */
export async function binaryText(): Promise<string> {
  const alone = await compile();
  const together = await compile(
    ...["--enable", "threads", "--sharedMemory"],
    ...["--maximumMemory", MOST_PAGES],
  );
  return `/** The kernel as compiled by \`npm run kernel\` from assembly/: for a memory of its own, and for one that threads share. */
export const alone =
  "${alone}";
export const together =
  "${together}";
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await writeFile(`${root}/src/kernel/binary.ts`, await binaryText());
