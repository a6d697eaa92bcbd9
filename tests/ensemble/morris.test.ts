import { describe, expect, it } from "vitest";
import { morris, trajectory } from "../../src/ensemble/morris.ts";
import { known, study } from "../support/studies.ts";

const seeds = Array.from({ length: 30 }, (_, i) => `t${i}`);

describe("elementary effects", () => {
  it("move each factor once along a trajectory, within its range", () => {
    const { points, moves } = trajectory(5, "s");
    expect(points).toHaveLength(6);
    expect(new Set(moves.map(({ factor }) => factor)).size).toBe(5);
    const shares = points.flatMap((point) => [...point.shares]);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it("find sizes, and which depend on others", async () => {
    const effects = await morris(study, seeds, known(100));
    const of = (id: string) => effects.find(({ factor }) => factor.id === id)!;
    expect(effects[0]!.factor.id).toBe("x");
    expect(of("x").muStar.mean).toBeCloseTo(10, 0);
    expect(of("y").muStar.mean).toBeCloseTo(4, 3);
    expect(of("y").sigma).toBeLessThan(1e-3);
    expect(of("z").sigma).toBeGreaterThan(1);
    expect(of("w").muStar).toMatchObject({ mean: 0, half: 0 });
  });
});
