/**
 * The valid names nearest to a misspelt one, by edit distance (insert, delete, change, swap neighbours).
 */

/** Letters of a word that tell something when another holds them. */
const SHORTEST = 3;

/** Up to `limit` names, nearest first; names further than a third of their length away are left out. */
export function nearestNames(
  name: string,
  valid: Iterable<string>,
  limit = 3,
): string[] {
  const wanted = name.toLowerCase().slice(0, 60);
  const found: { name: string; distance: number }[] = [];
  for (const candidate of valid) {
    const known = candidate.toLowerCase();
    const room = Math.max(
      2,
      Math.floor(Math.max(wanted.length, known.length) / 3),
    );
    const contained =
      (wanted.length >= SHORTEST && known.includes(wanted)) ||
      (known.length >= SHORTEST && wanted.includes(known));
    if (!contained && Math.abs(known.length - wanted.length) > room) continue;
    const distance = editDistance(wanted, known);
    if (distance <= room && distance < Math.max(wanted.length, known.length))
      found.push({ name: candidate, distance });
    else if (contained)
      found.push({ name: candidate, distance: room + distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return found.slice(0, limit).map((each) => each.name);
}

/** Sentence for the `fix` of a problem: names the nearest, or all when there are few. */
export function suggestNames(name: string, valid: readonly string[]): string {
  const near = nearestNames(name, valid);
  if (near.length > 0) return `nearest valid names: ${near.join(", ")}`;
  if (valid.length === 0) return "remove it";
  if (valid.length <= 12) return `use one of ${valid.join(", ")}`;
  return "look the name up in the list";
}

/** Least number of single edits that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(before, j - 2) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
