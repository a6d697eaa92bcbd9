/** Sentences of a catalogue by their path, and the places for figures in one. */

export function leaves(node: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const here = `${path}/${key}`;
    if (typeof value === "string") found.set(here, value);
    else
      for (const [below, text] of leaves(value as object, here))
        found.set(below, text);
  }
  return found;
}

export function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}
