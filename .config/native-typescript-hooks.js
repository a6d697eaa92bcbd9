/** How a TypeScript file becomes a module: types taken away, the map of its lines beside it; and a file asked for as text, `?raw`. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "rolldown/utils";

export async function load(url, context, nextLoad) {
  if (url.startsWith("file:") && url.endsWith("?raw")) {
    const text = await readFile(fileURLToPath(url), "utf8");
    const source = `export default ${JSON.stringify(text)};`;
    return { format: "module", shortCircuit: true, source };
  }
  const at = url.replace(/\?.*$/, "");
  if (!at.startsWith("file:") || !at.endsWith(".ts"))
    return nextLoad(url, context);
  const file = fileURLToPath(at);
  const { code, map, errors } = await transform(
    file,
    await readFile(file, "utf8"),
    { sourcemap: true },
  );
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const lines = Buffer.from(JSON.stringify(map)).toString("base64");
  const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${lines}`;
  return { format: "module", shortCircuit: true, source };
}
