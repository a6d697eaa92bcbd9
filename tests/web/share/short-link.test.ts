/** The short link: a shipped plan is named, found again, and refused where the page ships another text under its name. */
import { describe, expect, it } from "vitest";
import { lengthened, shortened } from "../../../web/share/short-link.ts";

const shipped = [
  { id: "baseline", text: "lever,value\nrsp,18000\n" },
  { id: "hybrid", text: "lever,value\nrsp,19000\n" },
];
const plan = {
  ...{ name: "Plan", text: shipped[1]!.text, edits: { reps: "9" } },
  ...{ seed: "7", model: "1", data: "d" },
};

describe("the short link", () => {
  it("names a plan that ships with the page and keeps all else", () => {
    const short = shortened(plan, shipped);
    expect(short.text).toMatch(/^@hybrid [0-9a-f]{8}$/);
    expect({ ...short, text: plan.text }).toEqual(plan);
    expect(lengthened(short, shipped)).toEqual(plan);
  });

  it("leaves a plan of the reader's own whole", () => {
    const own = { ...plan, text: `${plan.text}reps,3\n` };
    expect(shortened(own, shipped)).toEqual(own);
    expect(lengthened(own, shipped)).toEqual(own);
  });

  it("is refused where the page has another text or no plan of that name", () => {
    const short = shortened(plan, shipped);
    const [one, two] = shipped;
    expect(lengthened(short, [one!])).toBeUndefined();
    expect(
      lengthened(short, [one!, { ...two!, text: "lever,value\nrsp,2\n" }]),
    ).toBeUndefined();
  });
});
