/** How soon the built page answers a lever by an estimate, and how far off the estimate is from the sketch that follows it. */
import type { Page } from "playwright-core";
import type { Explorer } from "../../web/instant/explorer.ts";

type Figures = Readonly<Record<string, number | null>>;

export interface Answered {
  /** Milliseconds from the event to the frame after the one that has the estimate; undefined if there was none. */
  readonly ms: number | undefined;
  /** Longest block of the page's own thread until then, milliseconds; below 50 a browser does not tell, and it is nought. */
  readonly block: number;
  /** Figures that the estimate began from, the estimate, and the sketch that took its place. */
  readonly before: Figures;
  readonly estimate: Figures;
  readonly sketch: Figures;
}

interface Shell extends HTMLElement {
  readonly preview: boolean;
  readonly document: object;
  /** What the cards show. */
  readonly figures: { readonly document: { readonly measures: Figures } };
  readonly desk: {
    readonly instant: {
      readonly missing: Explorer["missing"];
      readonly estimate: { readonly values: Figures } | undefined;
    };
  };
}

/** Milliseconds until every lever in sight has all of its runs. */
export async function explored(page: Page): Promise<number> {
  const began = performance.now();
  const left = (): Promise<number | undefined> =>
    page
      .locator("app-shell")
      .evaluate((shell) => (shell as Shell).desk.instant.missing);
  while ((await left()) !== 0) await page.waitForTimeout(100);
  return performance.now() - began;
}

/** Moves a slider to a part of its way between two values, and waits for the estimate, then for the sketch. */
export async function moved(
  page: Page,
  card: string,
  to: number,
): Promise<Answered> {
  return page
    .locator(`[data-card=${card}] input[type=range]`)
    .first()
    .evaluate(async (element, value) => {
      const input = element as HTMLInputElement;
      const shell = document.querySelector("app-shell") as Shell;
      const cards = shell.shadowRoot
        ?.querySelector("result-view")
        ?.shadowRoot?.querySelector("kpi-cards")?.shadowRoot;
      const before = shell.document;
      const shown = shell.figures.document.measures;
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      let block = 0;
      const watch = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          block = Math.max(block, duration);
      });
      watch.observe({ type: "longtask" });
      const began = performance.now();
      input.value = String(value);
      input.dispatchEvent(
        new Event("input", { bubbles: true, composed: true }),
      );
      let ms: number | undefined;
      let estimate: Figures = {};
      while (shell.document === before) {
        await frame();
        if (ms !== undefined || !cards?.querySelector(".estimate")) continue;
        await frame();
        ms = performance.now() - began;
        estimate = shell.desk.instant.estimate?.values ?? {};
        // Long tasks are told a little later.
        const until = block;
        await new Promise((resolve) => setTimeout(resolve, 30));
        block = Math.max(until, block);
      }
      watch.disconnect();
      const sketch = shell.figures.document.measures;
      return { ms, block, before: shown, estimate, sketch };
    }, to);
}

/** Values half-way between those that were tried around where a slider stands: a sixth, half and all of the way to its ends. */
export async function halfWay(page: Page, card: string): Promise<number[]> {
  const { now, min, max } = await page
    .locator(`[data-card=${card}] input[type=range]`)
    .first()
    .evaluate((element) => {
      const { value, min, max } = element as HTMLInputElement;
      return { now: Number(value), min: Number(min), max: Number(max) };
    });
  return [1 / 12, 1 / 3, 3 / 4].flatMap((part) => [
    now + part * (max - now),
    now + part * (min - now),
  ]);
}

/** Takes every change back, and waits for the sketch of the plan as it was. */
async function reset(page: Page): Promise<void> {
  await page.locator("app-shell").evaluate(async (element) => {
    const shell = element as Shell;
    const before = shell.document;
    shell.dispatchEvent(new CustomEvent("reset", { detail: { keys: "all" } }));
    while (shell.document === before)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** A lever's estimates against the sketches themselves: how far off each measure is, and what the sketches moved by. */
export async function farOff(page: Page, card: string): Promise<string[]> {
  const found: Answered[] = [];
  for (const value of await halfWay(page, card)) {
    await reset(page);
    found.push(await moved(page, card, value));
  }
  await reset(page);
  const units: Readonly<Record<string, readonly [number, string]>> = {
    sellout_cases: [1000, "thousand cases"],
    contribution: [1e9, "billion VND"],
    payback_weeks: [1, "weeks"],
    wd: [0.01, "points"],
  };
  return Object.entries(units).map(([id, [unit, name]]) => {
    const rows = found.flatMap(({ before, estimate, sketch }) => {
      const [was, guess, is] = [before[id], estimate[id], sketch[id]];
      return typeof was === "number" &&
        typeof guess === "number" &&
        typeof is === "number"
        ? [`${text((guess - is) / unit)} of ${text((is - was) / unit)}`]
        : ["none"];
    });
    return `  ${card}, ${id} (${name}): ${rows.join("; ")}`;
  });
}

function text(value: number): string {
  return value.toPrecision(2);
}
