/**
 * Why rows of the evidence report fall short, as far as it is known: text for readers, one entry for each row that does.
 * An entry is an explanation and no excuse: what would have to change in the model stands in it.
 */
export const shortfalls: Readonly<Record<string, string>> = {};
