/** The words of the command line that run the same batch. Pure. */
import type { BatchRequest } from "../../src/index.ts";

/** Of a batch some scenarios of which have mistakes, the command leaves those out as the page does. */
export function commandOf(request: BatchRequest, broken = false): string {
  const { grids, runs, seed, scale, weeks, channelBasis, design, samples } =
    request;
  const draws = design === "lhs" || design === "sobol";
  const words = [
    ...["npx", "taphoa", "batch", ...grids],
    ...["--out", "results/batch"],
    ...["--runs", String(runs), "--seed", seed, "--scale", String(scale)],
    ...(weeks === undefined ? [] : ["--weeks", String(weeks)]),
    ...["--channel-basis", channelBasis, "--design", design],
    ...(draws ? ["--samples", String(samples)] : []),
    ...(broken ? ["--keep-going"] : []),
  ];
  return words.map(quoted).join(" ");
}

/** A word as a shell takes it, whatever is in it. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
