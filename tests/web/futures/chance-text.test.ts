import { describe, expect, it } from "vitest";
import type { Ensemble } from "../../../src/index.ts";
import { chanceText } from "../../../web/futures/chance-text.ts";
import { demoFutures } from "../../../web/futures/demo-futures.ts";
import { type Language, languages } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";

const view = (language: Language): View => ({ language }) as View;
const known = demoFutures.result;

describe("how likely the target is", () => {
  it("names the futures, those that reach it, and the chance with its interval", () => {
    const result: Pick<Ensemble, "chance" | "target"> = {
      ...known,
      chance: {
        ...known.chance!,
        reached: 25,
        share: 0.5,
        low: 0.3,
        high: 0.7,
        range: false,
      },
    };
    expect(chanceText(result, view("en"))).toMatch(
      /^Of 50 futures, 25 reach .* The chance is 50% \(95% interval 30% to 70%\)/,
    );
  });

  it("gives a range alone where most of it rests on guesses, and says so without a target", () => {
    for (const language of languages) {
      const ranged = chanceText(known, view(language));
      expect(ranged).not.toMatch(/undefined|NaN|\{/);
      expect(chanceText({}, view(language))).not.toBe(ranged);
    }
  });
});
