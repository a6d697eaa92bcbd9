/** What people are told about one measure, in one language. */
export interface MeasureText {
  readonly label: string;
  readonly meaning: string;
  readonly formula: string;
  readonly read: string;
}

export function entry(
  label: string,
  meaning: string,
  formula: string,
  read: string,
): MeasureText {
  return { label, meaning, formula, read };
}
