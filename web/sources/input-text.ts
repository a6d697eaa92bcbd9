/** The name and the value of an input in the reader's language. Pure. */
import {
  inputName as nameIn,
  type Input,
  type InputNames,
} from "../../src/index.ts";
import { grouped } from "../format.ts";
import { dataNames, nameOf } from "../text/data-names.ts";
import { wordOf, type Language } from "../text/index.ts";

/** The name of an input, such as 零食 · 滲透率 · 都市. */
export function inputName(
  input: Pick<Input, "table" | "name">,
  known: InputNames,
  language: Language,
): string {
  return nameIn(input, known, dataNames, language);
}

/** A value as written, long numbers grouped, words by what they are called. */
export function inputValue(
  value: string,
  words: Readonly<Record<string, string>>,
  language: Language,
): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number))
    return nameOf(language, "value", value) ?? wordOf(words, value);
  const decimals = value.split(".")[1]?.length ?? 0;
  return grouped(number, decimals, language);
}
