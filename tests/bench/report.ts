/** What the benches share: the least of several rounds, the processor's time, and printing. */

/** The least of several measurements: others use the machine too, and can only make a round slower. */
export function leastOf(times: readonly number[]): number {
  return Math.min(...times);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Seconds of the processor that this process has used, all its threads together. User and system time apart are estimates
 * by the system's tick; only their sum is exact.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Seconds of the clock and of the processor that a piece of work takes. */
export function timed<T>(work: () => T): {
  readonly result: T;
  readonly wall: number;
  readonly cpu: number;
} {
  const before = processorSeconds();
  const began = performance.now();
  const result = work();
  const wall = (performance.now() - began) / 1000;
  return { result, wall, cpu: processorSeconds() - before };
}

/** The word after an option of the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** A table in Markdown, as it goes into a README; numbers to the right. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const width = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell, i) =>
        i === 0 ? cell.padEnd(width[i] ?? 0) : cell.padStart(width[i] ?? 0),
      )
      .join(" | ")} |`;
  const rule = width.map((each, i) =>
    i === 0 ? "-".repeat(each) : `${"-".repeat(each - 1)}:`,
  );
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
