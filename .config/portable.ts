/**
 * Build step: the whole page as one HTML file that opens from a disk or a mail, with its worker and the demo's result inside.
 * The policy of the page names the one script by its hash, so that nothing else can run in it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const WORKER =
  /new Worker\(new URL\("\.\/worker\.ts", import\.meta\.url\), \{\s*type: "module",\s*\}\)/;

export function portable(demo: string, icon: string): Plugin {
  return {
    name: "portable",
    enforce: "post",
    transform: {
      order: "pre",
      handler(code, id) {
        if (!id.endsWith("/web/workers/spawn-worker.ts")) return undefined;
        if (!WORKER.test(code))
          this.error("spawn-worker.ts starts its worker in another way now");
        return {
          code: `import InlineWorker from "./worker.ts?worker&inline";\n${code.replace(WORKER, "new InlineWorker()")}`,
          map: null,
        };
      },
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        const chunks = Object.values(bundle).filter(
          (file) => file.type === "chunk",
        );
        const [entry] = chunks;
        if (
          page?.type !== "asset" ||
          entry === undefined ||
          chunks.length !== 1
        )
          this.error(
            `one page and one script are expected: ${Object.keys(bundle).join(", ")}`,
          );
        const styles = Object.values(bundle)
          .filter((file) => file.fileName.endsWith(".css"))
          .map((file) => ("source" in file ? String(file.source) : ""))
          .join("\n");
        // The two sequences that would end or confuse a script element are written otherwise; they mean the same in strings.
        const script = entry.code
          .replaceAll("</script", "<\\/script")
          .replaceAll("<!--", "<\\!--");
        const data = readFileSync(demo, "utf8").replaceAll("<", "\\u003c");
        const image = encodeURIComponent(readFileSync(icon, "utf8").trim());
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${policy(script)}" />`,
          `<link rel="icon" href="data:image/svg+xml,${image}" />`,
          `<style>${styles}</style>`,
        ].join("\n");
        const tail = [
          `<script type="application/json" id="demo">${data}</script>`,
          `<script type="module">${script}</script>`,
        ].join("\n");
        const bare = String(page.source)
          .replace(/<meta\s+http-equiv[\s\S]*?\/>/, "")
          .replace(/<link\b[^>]*>/g, "")
          .replace(/<script\b[^>]*src=[^>]*><\/script>/g, "");
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({
          type: "asset",
          fileName: "taphoa.html",
          // Functions, since $ in the code is no pattern.
          source: bare
            .replace("</head>", () => `${head}\n</head>`)
            .replace("</body>", () => `${tail}\n</body>`),
        });
      },
    },
  };
}

function policy(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    // The worker comes from a blob and inherits this: without the second word its kernel could not be compiled.
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "connect-src data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
