/**
 * The checks a reviewer of the page would make, one test each, by number. 1 and 2 are figures of time: `npm run bench:page`;
 * 3, 4, 10 and 12 are in reviewer-page.test.ts; 15 is the print of one sheet, in its own file. Some are held more widely
 * elsewhere; here each is held once on real runs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  answerTrial,
  compare,
  createBaseCache,
  measureValues,
  readPlan,
  runDocument,
  simulate,
  waterfallChart,
} from "../../src/index.ts";
import { wilson } from "../../src/ensemble/chance.ts";
import { auditStock } from "../../src/ledger/audit.ts";
import { stockAt, tiers, type StockField } from "../../src/ledger/ledger.ts";
import { lessons } from "../../web/learn/lessons.ts";
import { shows } from "../../web/learn/outcome.ts";
import { overridesOf } from "../../web/levers/lever-edits.ts";
import { leverSheet } from "../../web/levers/lever-sheet.ts";
import { linkOf, MOST_CHARACTERS } from "../../web/share/share-link.ts";
import { deskTexts } from "../../web/text/desk-text.ts";
import { futuresTexts } from "../../web/text/futures-text.ts";
import { languages, loadTexts, textsOf } from "../../web/text/index.ts";
import { plainWords } from "../support/chart-words.ts";
import { formula, noise } from "../support/ensemble.ts";
import { goodPlan, planText, theMarket } from "../support/inputs.ts";
import { SMALL_WEEKS, smallRun } from "../support/small-run.ts";
import { root, shippedPlans } from "../support/source.ts";
import { briskPlan } from "../support/tiny-world.ts";

describe("what a reviewer checks", () => {
  it("check 5: what was shipped is what was sold, is in stock, was written off or came back: to the pack, every week, SKU and region", () => {
    const { ledger, world } = smallRun();
    const national = (
      field: StockField,
      week: number,
      k: number,
      named: readonly string[],
    ): number =>
      named
        .flatMap((tier) =>
          [0, 1, 2].map((r) => [tiers.indexOf(tier as never), r]),
        )
        .reduce(
          (sum, [t = 0, r = 0]) =>
            sum + (ledger.stock[field][stockAt(ledger, week, k, t, r)] ?? NaN),
          0,
        );
    const trade = ["distributor", "wholesaler", "chain", "outlet"];
    let shipped = 0;
    for (let week = 1; week <= SMALL_WEEKS; week++) {
      // Region by region and tier by tier.
      expect(() => {
        auditStock(ledger, week);
      }).not.toThrow();
      for (let k = world.skus.ownFrom; k < world.skus.count; k++) {
        const sellIn = national("in", week, k, ["distributor", "chain"]);
        shipped += sellIn;
        expect(sellIn).toBe(
          national("out", week, k, ["outlet"]) +
            national("closing", week, k, trade) -
            national("opening", week, k, trade) +
            national("writeOff", week, k, trade) +
            national("returned", week, k, trade),
        );
      }
    }
    expect(shipped).toBeGreaterThan(0);
  });

  it("check 6: the waterfall of a run adds up, bar by bar, to the contribution that is shown", () => {
    const run = runDocument(smallRun());
    const total = run.measures["contribution"] ?? NaN;
    const { rows } = waterfallChart(run, deskTexts.en.waterfall, {
      ...plainWords(),
      moneySteps: [{ divisor: 1, decimals: 0, name: "VND" }],
    }).table;
    const { afterGoods } = deskTexts.en.waterfall.groups;
    const bars = rows.slice(0, -1).filter(([name]) => name !== afterGoods);
    const sum = bars.reduce((all, [, amount]) => all + Number(amount), 0);
    expect(bars.length).toBeGreaterThan(4);
    expect(Number(rows.at(-1)?.[2])).toBe(Math.round(total));
    // Each bar is shown in whole VND.
    expect(Math.abs(sum - total)).toBeLessThan(bars.length);
  });

  it("check 7: every card of the panel at its lowest and its highest, and a plan that says nothing, give numbers", () => {
    const market = theMarket();
    const base = createBaseCache();
    const rows = [...briskPlan, "burnInWeeks,,,,,,26,weeks,"];
    const plan = goodPlan(rows);
    const cards = leverSheet(market, plan);
    const options = {
      ...{ seed: "ends", scale: 100_000, weeks: 4 },
      ...{ channelBasis: "brief" as const, base },
    };
    const valuesOf = (changes: Readonly<Record<string, string>>) => {
      const read = readPlan(
        { name: "ends.csv", text: planText(rows) },
        market,
        overridesOf(
          cards.flatMap(({ fields }) => fields),
          changes,
        ),
      );
      expect(read.problems, JSON.stringify(changes)).toEqual([]);
      return measureValues(simulate(read.plan ?? plan, market, options));
    };
    for (const { id, fields } of cards)
      for (const end of ["min", "max"] as const) {
        const numbers = fields.filter(({ kind }) => kind === "number");
        const changes = Object.fromEntries(
          numbers.map(({ key, slider }) => [key, String(slider[end])]),
        );
        if (numbers.length === 0) continue;
        const values = valuesOf(changes);
        const wrong = Object.entries(values).filter(
          ([, value]) => value !== null && !Number.isFinite(value),
        );
        expect(wrong, `${id} ${end}`).toEqual([]);
      }
    const empty = simulate(goodPlan(["category,,,,,,snacks,,"]), market, {
      ...options,
      weeks: 2,
    });
    expect(JSON.stringify(measureValues(empty))).not.toMatch(/NaN|Infinity/);
  });

  it("check 8: every default and every number of the model has a grade and the date it was looked at", () => {
    const market = theMarket();
    const defaults = [...market.leverDefaults];
    expect(defaults.length).toBeGreaterThan(100);
    const untagged = [...market.parameters.values(), ...defaults].filter(
      ({ grade, checkedOn }) =>
        !["measured", "reported", "derived", "assumed"].includes(grade) ||
        !/^\d{4}-\d\d-\d\d$/.test(checkedOn),
    );
    expect(untagged).toEqual([]);
  });

  it("check 9: what the first lesson must show shows under another seed; all eight are held in learn/lessons.test.ts and learn/gift-batch.test.ts", () => {
    const [lesson] = lessons;
    const name = "baseline";
    const plans = {
      [name]: {
        name,
        text: readFileSync(join(root, "scenarios/baseline.csv"), "utf8"),
      },
    };
    const base = createBaseCache();
    let shown = 0;
    const seeds = ["a"];
    for (const seed of seeds) {
      const [first, other] = (lesson?.variants ?? []).map(
        ({ values }) =>
          answerTrial(
            { plan: name, values, seed, crowd: "", basis: "brief" },
            plans,
            theMarket(),
            { scale: 16_000, weeks: lesson?.weeks ?? 0, weekly: [] },
            base,
          ).measures,
      );
      if (first === undefined || other === undefined) throw new Error("no run");
      shown += Number(lesson?.claims.every((one) => shows(one, first, other)));
    }
    expect(shown / seeds.length).toBeGreaterThanOrEqual(0.9);
  });

  it("check 11: no sentence of the page is missing in a language; the words of Taiwan are held in health/documents.test.ts", async () => {
    const paths = (node: unknown, path = ""): string[] =>
      typeof node === "string"
        ? [node === "" ? `${path} is empty` : path]
        : Object.entries(node as object).flatMap(([key, value]) =>
            paths(value, `${path}/${key}`),
          );
    // The names of the languages; mistakes of a plan, which the library says in English; help that the data say in two languages.
    const spoken = (path: string): boolean =>
      !/^\/(name|leverHelp|problemKinds|problems\/unknownKind)/.test(path);
    await Promise.all(languages.map(loadTexts));
    const source = paths(textsOf("zh-TW")).filter(spoken).sort();
    expect(source.length).toBeGreaterThan(300);
    for (const language of languages)
      expect(paths(textsOf(language)).filter(spoken).sort(), language).toEqual(
        source,
      );
  });

  it("check 13: swapping two plans turns every sign, and a plan against itself is nought, not noise", async () => {
    const worth: Readonly<Record<string, number>> = { a: 100, b: 104, c: 100 };
    const runner = formula(({ plan, seed }) => ({
      contribution:
        (worth[plan] ?? NaN) * (1 + noise(seed) / 5) +
        (plan === "b" ? noise(`b ${seed}`) : 0),
    }));
    const between = async (plans: readonly string[]) => {
      const result = await compare(
        {
          plans,
          alternative: { id: "brief", basis: "brief", values: {} },
          factors: plans.map(() => []),
          seed: "s",
          measure: "contribution",
          confidence: 0.95,
          maxRuns: 16,
          others: [],
        },
        runner,
      );
      const [rival] = result.rivals;
      if (rival === undefined) throw new Error("no rival");
      return rival;
    };
    const [there, back] = [
      await between(["a", "b"]),
      await between(["b", "a"]),
    ];
    expect(back.difference.mean).toBe(-there.difference.mean);
    expect(back.difference.half).toBe(there.difference.half);
    expect([back.wins, back.losses]).toEqual([there.losses, there.wins]);
    expect(await between(["a", "c"])).toMatchObject({
      verdict: "identical",
      difference: { mean: 0, half: 0 },
      wins: 0,
      losses: 0,
    });
  });

  it("check 14: the link of every plan that ships, with its view and tables, has at most 8 KB; opening one is held in share/share.test.ts", async () => {
    const files = shippedPlans();
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const link = await linkOf(
        {
          ...{ name: file, seed: "20261122", model: "1.0.0", data: "01234567" },
          text: readFileSync(join(root, file), "utf8"),
          edits: { "rsp[main]": "19000" },
        },
        "https://example.org/taphoa/",
        {
          ...{ rest: ["money"], tables: "cash.flow.ladder.waterfall" },
          charts: "ladder.calendar",
        },
      );
      expect(link, file).toBeDefined();
      expect(link?.length, file).toBeLessThanOrEqual(MOST_CHARACTERS);
    }
  });

  it("check 16: the chance of the target comes with its error, which holds the true one as often as it says", () => {
    for (const language of languages)
      for (const sentence of ["chanceShare", "chanceRange"] as const)
        expect(futuresTexts[language][sentence]).toMatch(/\{low\}.*\{high\}/);
    let held = 0;
    const rounds = 400;
    const [futures, truth] = [50, 0.58];
    for (let round = 0; round < rounds; round++) {
      let reached = 0;
      for (let i = 0; i < futures; i++)
        // The normal draw below the quantile of .58.
        reached += Number(noise(`${round} ${i}`) < 0.2018934791);
      const [low, high] = wilson(reached / futures, futures);
      held += Number(low <= truth && truth <= high);
    }
    expect(held / rounds).toBeGreaterThan(0.92);
    expect(held / rounds).toBeLessThan(0.985);
  });
});
