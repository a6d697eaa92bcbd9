/** The lines of an explanation: what a measure or a lever means, its unit, its figures, and what it rests on. Pure but for templates of links. */
import { html } from "lit";
import { dateText, grouped } from "../format.ts";
import { gradeDot } from "./grade-dot.ts";
import type { Evidence } from "../levers/lever-evidence.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { fieldName, helpText, valueText } from "../levers/lever-text.ts";
import type { PlanSheet } from "../messages.ts";
import { isMeasure } from "./measure-style.ts";
import { gradeOrder } from "./run-facts.ts";
import type { sourceLine } from "../sources/source-line.ts";
import type { noteIn } from "../text/data-notes.ts";
import { fill, wordOf } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import { type Subject, type View } from "../view.ts";

/** Notes and sources of the data in the reader's language: fetched when they are first shown. */
export interface EvidenceWords {
  readonly noteIn: typeof noteIn;
  readonly sourceLine: typeof sourceLine;
}

export interface NoteRow {
  readonly name: string;
  readonly text: unknown;
}

interface Note {
  readonly title: string;
  readonly rows: readonly NoteRow[];
}

const row = (name: string, text: unknown): NoteRow[] =>
  text === "" || text === undefined ? [] : [{ name, text }];

/** What a measure means; `about` is said of the figure where it is an estimate. */
export function measureRows(
  id: string,
  about: string | undefined,
  sheet: PlanSheet | undefined,
  view: View,
): readonly NoteRow[] {
  const { texts } = view;
  const words = texts.note;
  const own = isMeasure(id) ? texts.measures[id] : undefined;
  const defined = sheet?.measures.find((measure) => measure.id === id);
  return [
    ...row(instantTexts[view.language].row, about),
    ...row(words.definition, own?.meaning ?? defined?.formula),
    ...row(words.formula, own?.formula),
    ...row(words.arrow, wordOf(texts.words.arrows, defined?.arrow ?? "")),
    ...row(words.unit, wordOf(texts.words.units, defined?.unit ?? "")),
    ...row(words.read, own?.read),
    ...row(words.grade, simulatedGrade(sheet, view)),
    ...row(words.definitionSource, defined?.source),
    ...row(words.lever, id),
  ];
}

/** A simulated figure has no grade of its own: it says on how many parameters of which grade the model rests. */
function simulatedGrade(sheet: PlanSheet | undefined, view: View): string {
  if (sheet === undefined) return "";
  const { texts } = view;
  const parts = gradeOrder.map(
    (grade) => `${texts.words.grades[grade]} ${sheet.grades[grade]}`,
  );
  const count = gradeOrder.reduce((sum, grade) => sum + sheet.grades[grade], 0);
  return fill(texts.note.simulated, {
    count,
    parts: parts.join(texts.listComma),
  });
}

export function leverRows(
  subject: Subject,
  sheet: PlanSheet | undefined,
  view: View,
  said: EvidenceWords | undefined,
): Note | undefined {
  const field = [...(sheet?.levers ?? []), ...(sheet?.more ?? [])]
    .flatMap((card) => card.fields)
    .find((one) => one.key === subject.key);
  if (field === undefined) return undefined;
  const { texts } = view;
  const words = texts.note;
  return {
    title: fieldName(field, view),
    rows: [
      ...row(words.definition, helpText(field, view)),
      ...row(words.unit, wordOf(texts.words.units, field.unit)),
      ...row(words.value, valueText(field, subject.value, view)),
      ...(field.evidence === null
        ? row(words.grade, texts.note.unsourced)
        : evidenceRows(field, field.evidence, view, said)),
      ...row(words.lever, field.key),
    ],
  };
}

function evidenceRows(
  field: FieldView,
  evidence: Evidence,
  view: View,
  said: EvidenceWords | undefined,
): NoteRow[] {
  const { texts } = view;
  const words = texts.note;
  const { source, low, high } = evidence;
  const note = said?.noteIn(view.language, evidence.note);
  const range =
    low === null || high === null
      ? ""
      : `${grouped(low, 2, view.language)} – ${grouped(high, 2, view.language)}`;
  return [
    ...row(words.default, valueText(field, evidence.value, view)),
    ...row(words.range, range),
    ...row(
      words.grade,
      html`${gradeDot(evidence.grade, texts)}
        <span class="quiet small"
          >${texts.words.gradeMeanings[evidence.grade]}</span
        >`,
    ),
    ...row(
      words.source,
      source === null
        ? words.unsourced
        : said?.sourceLine(source, view.language),
    ),
    ...row(
      words.reason,
      note && html`<span lang=${note.language}>${note.text}</span>`,
    ),
    ...row(words.asOf, evidence.asOf),
    ...row(words.checked, dateText(evidence.checkedOn, view.language)),
  ];
}
