/** Which charts are shown as their table, by the chart's id: kept while the page is open, told in a link, set again by it. */

const shown = new Set<string>();
const listeners = new Set<() => void>();

/** Ids of a link at most, and characters of one. */
const MOST = 40;
const MOST_CHARACTERS = 40;

export function isTable(id: string): boolean {
  return shown.has(id);
}

export function showTable(id: string, asTable: boolean): void {
  if (asTable) shown.add(id);
  else shown.delete(id);
}

/** Is told when a link has set the tables anew, until the function it gives back is called. */
export function whenTaken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The ids as one word of a link; "" if every chart is a chart. */
export function tablesText(): string {
  return [...shown].sort().join(".");
}

/** Takes the ids of a link in the place of what was shown before. */
export function takeTables(text: string): void {
  shown.clear();
  for (const id of text.split(".").slice(0, MOST))
    if (/^[\w-]+$/.test(id) && id.length <= MOST_CHARACTERS) shown.add(id);
  for (const listener of listeners) listener();
}
