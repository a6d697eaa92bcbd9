/** What the benches share: the least of several rounds, the processor's time, and printing. */

/** The least of several measurements: others use the machine too, and can only make a round slower. */
export function leastOf(times: readonly number[]): number {
  return Math.min(...times);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Seconds of the clock and of this process's own user time that a piece of work takes. */
export function timed<T>(work: () => T): {
  readonly result: T;
  readonly wall: number;
  readonly cpu: number;
} {
  const before = process.cpuUsage();
  const began = performance.now();
  const result = work();
  const wall = (performance.now() - began) / 1000;
  return { result, wall, cpu: process.cpuUsage(before).user / 1e6 };
}

/** The word after an option of the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
