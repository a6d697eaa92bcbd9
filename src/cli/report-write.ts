/** Writes a report in the formats that were asked for, each to its file. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ChartOption, Language, Sheet, Slide } from "../index.ts";
import { InputFailure } from "./failure.ts";
import { note } from "./output.ts";
import { saidOf } from "./system-error.ts";
import { makeFolder, tryPlace, writeWhole } from "./table-files.ts";

export const reportKinds = ["html", "xlsx", "pptx"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A report, made in the format that is wanted. */
export interface ReportParts {
  readonly html: (
    draw: (option: ChartOption, width: number, height: number) => string,
  ) => string;
  readonly xlsx: () => readonly Sheet[];
  readonly pptx: () => readonly Slide[];
  readonly footer: string;
}

export async function writeReports(
  kinds: readonly ReportKind[],
  { out, lang }: { readonly out?: string; readonly lang: Language },
  name: string,
  parts: ReportParts,
): Promise<void> {
  // The libraries of the formats take longer to load than a small run: only now.
  const { drawSvg, pptxBytes, xlsxBytes } = await import("./report-files.ts");
  for (const kind of kinds) {
    const target = targetOf(kind, kinds, out, name);
    const bytes =
      kind === "html"
        ? parts.html(drawSvg)
        : kind === "xlsx"
          ? await xlsxBytes(parts.xlsx())
          : await pptxBytes(parts.pptx(), parts.footer, lang);
    orNameAnother(target, () => {
      writeWhole(target, [bytes]);
    });
    note(`Report written to ${target}`);
  }
}

/** Stops before anything is simulated where a report could not be written. */
export function checkPlaces(
  kinds: readonly ReportKind[],
  out: string | undefined,
  name: string,
): void {
  for (const kind of kinds) {
    const file = targetOf(kind, kinds, out, name);
    orNameAnother(file, () => {
      if (out !== undefined && isFolder(out)) makeFolder(out);
      tryPlace(file);
    });
  }
}

function orNameAnother(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new InputFailure([
      {
        code: "not-written",
        file,
        found: `a file that cannot be written: ${saidOf(error)}`,
        expected: "a place to write to",
        fix: "name another file with --out",
      },
    ]);
  }
}

/** A folder that is there, or that is named as one by a slash at its end. */
function isFolder(out: string): boolean {
  const named = /[\\/]$/.test(out);
  return named || (existsSync(out) && statSync(out).isDirectory());
}

function targetOf(
  kind: ReportKind,
  kinds: readonly ReportKind[],
  out: string | undefined,
  usual: string,
): string {
  if (out !== undefined && isFolder(out)) return join(out, `${usual}.${kind}`);
  const name = out ?? usual;
  if (name.toLowerCase().endsWith(`.${kind}`)) return name;
  return kinds.length === 1 && out !== undefined && /\.\w+$/.test(out)
    ? out
    : `${name}.${kind}`;
}
