/**
 * Where the time of a piece of work goes: the share of samples spent in each function itself, largest first.
 * Uses the engine's own sampling profiler; it slows the work by a few percent, so figures and profile are taken apart.
 */
import { Session, type Profiler } from "node:inspector/promises";

export interface Share {
  readonly name: string;
  readonly share: number;
}

export async function profile(work: () => void): Promise<Share[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  work();
  const { profile: taken } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesOf(taken);
}

function sharesOf(taken: Profiler.Profile): Share[] {
  const names = new Map(
    taken.nodes.map((node) => [node.id, node.callFrame.functionName]),
  );
  const counts = new Map<string, number>();
  const samples = taken.samples ?? [];
  for (const id of samples) {
    const name = names.get(id);
    const shown = name === undefined || name === "" ? "(unnamed)" : name;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, share: count / samples.length }))
    .sort((a, b) => b.share - a.share);
}
