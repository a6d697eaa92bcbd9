/** The demo's result, computed when the page was built. */
import type { RunDocument } from "../src/index.ts";

/** The build asset; undefined when the page was served without it. */
export async function fetchDemo(): Promise<RunDocument | undefined> {
  try {
    const answer = await fetch("./demo.json");
    return answer.ok ? ((await answer.json()) as RunDocument) : undefined;
  } catch {
    return undefined;
  }
}
