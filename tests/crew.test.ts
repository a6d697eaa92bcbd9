import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { type HandWork, createCrew, lendHand } from "../src/crew.ts";
import { ledgerHash, simulate } from "../src/simulate.ts";
import { mutableColumns } from "../src/world/world.ts";
import { goodPlan, theMarket } from "./support/inputs.ts";
import { briskPlan, TINY_SCALE } from "./support/tiny-world.ts";

const options = {
  seed: "crew",
  scale: TINY_SCALE,
  channelBasis: "brief",
  weeks: 3,
} as const;

/** A thread that plays a hand: it waits for the first order and does what `answer` says with the board. */
function impostor(answer: string): (hand: number, work: HandWork) => void {
  const thread = new Worker(
    `require("node:worker_threads").parentPort.once("message", ({ board }) => {
      Atomics.wait(board, 0, 0);
      ${answer}
      Atomics.sub(board, 3, 1);
      Atomics.notify(board, 3);
    })`,
    { eval: true },
  );
  thread.unref();
  return (_, work) => {
    thread.postMessage(work);
  };
}

describe("a crew", () => {
  const plan = goodPlan(briskPlan, ["burnInWeeks=26"]);

  it("of the captain alone leaves the bytes of a run without one, in one memory", () => {
    const plain = simulate(plan, theMarket(), { ...options, reference: true });
    const crew = createCrew(0, () => undefined);
    const run = simulate(plan, theMarket(), { ...options, crew });
    expect(ledgerHash(run.ledger)).toBe(ledgerHash(plain.ledger));
    const columns = [...mutableColumns(run.world).values()];
    expect(new Set(columns.map(({ buffer }) => buffer)).size).toBe(1);
  });

  it("says that a thread failed, and does not go on without its areas", () => {
    const crew = createCrew(1, impostor("Atomics.add(board, 4, 1);"));
    expect(() => simulate(plan, theMarket(), { ...options, crew })).toThrow(
      /trading: a thread failed/,
    );
  });

  it("deals every area to one hand", () => {
    const works: HandWork[] = [];
    const crew = createCrew(2, (_, work) => works.push(work));
    const plain = simulate(plan, theMarket(), { ...options, weeks: 1 });
    crew.muster(plain.world, [plain.ledger]);
    for (const of of ["areas", "outletAreas"] as const) {
      const dealt = works.flatMap(({ share }) => share[of]);
      expect(new Set(dealt).size).toBe(dealt.length);
      expect(dealt.length).toBeGreaterThan(60);
    }
    const { buffer } = works[0]!.world.households.known;
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(buffer).toBe(works[1]?.world.households.known.buffer);
  });

  it("sends a hand home", () => {
    let given: HandWork | undefined;
    const crew = createCrew(1, (_, work) => {
      given = work;
    });
    const { world, ledger } = simulate(plan, theMarket(), {
      ...options,
      weeks: 1,
    });
    crew.muster(world, [ledger]);
    crew.dismiss();
    if (given === undefined) throw new Error("no work was given");
    lendHand(given, { market: theMarket(), plan });
  });
});
