/** The demo's result, computed when the page was built. */
import type { RunDocument } from "../src/index.ts";

/** From the page itself where it is one file, else from the file beside it; undefined when the page was served without it. */
export async function fetchDemo(): Promise<RunDocument | undefined> {
  try {
    const inside = document.querySelector("script#demo")?.textContent;
    if (inside !== undefined) return JSON.parse(inside) as RunDocument;
    const answer = await fetch("./demo.json");
    return answer.ok ? ((await answer.json()) as RunDocument) : undefined;
  } catch {
    return undefined;
  }
}
