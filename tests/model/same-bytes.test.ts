import { describe, expect, it } from "vitest";
import { findEngines } from "../support/engines.ts";

/**
 * One plan in every engine at hand gives the same bytes. `npm run same-bytes` prints the hashes; in `npm test` engines that
 * are not on the machine are named and left out, Node and Chromium never are.
 */
const questions = [
  {
    scenario: "baseline",
    sets: ["horizon_weeks=26 weeks", "kwave_on=on"],
    seed: "same bytes",
    scale: 20_000,
  },
  {
    scenario: "barbell",
    sets: ["horizon_weeks=26 weeks", "category=instant_noodles"],
    seed: "7",
    scale: 20_000,
  },
];

describe("the same plan, data, seed and scale", () => {
  const { found, missing } = findEngines();

  it("find Node and Chromium to be asked", () => {
    if (missing.length > 0)
      console.log(
        `Same bytes: not asked for want of it: ${missing.join(", ")}`,
      );
    const names = found.map(({ name }) => name).join();
    expect(names).toMatch(/Node.*Chromium/);
  });

  it.each(questions)(
    "give the same bytes in every engine: $scenario 1 : $scale",
    async (question) => {
      const hashes = new Map<string, string>();
      for (const engine of found)
        hashes.set(engine.name, await engine.hash(question));
      for (const [name, hash] of hashes) console.log(`${hash}  ${name}`);
      expect(new Set(hashes.values()).size).toBe(1);
      expect([...hashes.values()][0]).toMatch(/^[0-9a-f]{64}$/);
    },
    300_000,
  );
});
