/** Serious and critical findings of axe on a page as it stands. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const axe = readFileSync(
  fileURLToPath(
    new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
  ),
  "utf8",
);

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly {
    readonly target: unknown;
    readonly failureSummary: string;
  }[];
}

/**
 * Waits until nothing fades any more, in the page and in every shadow root: colours pass from one look to the
 * other, and what is judged is the look they come to. Runs in the page. What never ends (a spinner) is not waited for.
 */
async function stillness(): Promise<void> {
  const fading = (root: Document | ShadowRoot): Animation[] => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? fading(shadowRoot) : [],
    ),
  ];
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  for (let still = 0; still < 3; still += 1) {
    await frame();
    const ending = fading(document).filter(
      ({ effect, playState }) =>
        playState === "running" &&
        Number.isFinite(Number(effect?.getComputedTiming().endTime)),
    );
    if (ending.length > 0) still = 0;
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }
}

export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(stillness);
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)",
  );
  return violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id} ${JSON.stringify(node.target)} ${node.failureSummary}`,
      ),
    );
}
