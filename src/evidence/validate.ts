/**
 * The evidence report: every row of `patterns.csv`, simulated under several seeds and held against its band. It is an
 * agreement of the model with what is known of markets like this one, and no accuracy about any brand.
 */
import { Bug } from "../base/problem.ts";
import type { ChannelBasis } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import { MODEL_VERSION } from "../simulate.ts";
import type { Lab, Statistics } from "./experiment.ts";
import { forecasts } from "./forecast-coverage.ts";
import { survival } from "./launch-survival.ts";
import { launches } from "./launches.ts";
import { laws } from "./laws.ts";
import { signs } from "./mix-feature.ts";
import { prices } from "./mix-price.ts";
import { shelves } from "./mix-shelf.ts";
import { support } from "./mix-support.ts";
import { festival } from "./mix-tet.ts";
import { terms } from "./mix-trade.ts";
import type { Pattern } from "./patterns.ts";
import { type Judged, type Row, type Verdict, judge } from "./row.ts";
import { supplies } from "./supply.ts";

/** All rows of the report. */
export const rows: readonly Row[] = [
  ...laws,
  ...launches,
  ...survival,
  ...forecasts,
  ...prices,
  ...signs,
  ...support,
  ...shelves,
  ...festival,
  ...terms,
  ...supplies,
];

export interface RowReport {
  readonly id: string;
  readonly simulated: string;
  readonly verdict: Verdict;
  /** Why it was not run. */
  readonly reason?: string;
  readonly statistics: readonly Judged[];
}

export interface ValidateDocument {
  readonly schema: "taphoa.validate/1";
  readonly model: { readonly version: string; readonly dataHash: string };
  readonly category: string;
  readonly scale: number;
  readonly channelBasis: string;
  readonly seeds: readonly string[];
  readonly rows: readonly RowReport[];
  readonly totals: Readonly<Record<Verdict, number>>;
}

export interface ValidateOptions {
  readonly market: Market;
  readonly patterns: readonly Pattern[];
  readonly category: string;
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
  readonly seeds: readonly string[];
  /** Rows that every plan begins with. */
  readonly settings?: readonly string[];
  /** Only rows that take seconds. */
  readonly quick?: boolean;
  /** Only these rows, by id. */
  readonly only?: readonly string[];
  readonly say?: (what: string) => void;
}

/** Ids of the report's rows in the order of patterns.csv. */
export function rowIds(patterns: readonly Pattern[]): string[] {
  return [...new Set(patterns.map((pattern) => pattern.id))];
}

export function validate(options: ValidateOptions): ValidateDocument {
  const { market, patterns, category, scale, channelBasis, seeds } = options;
  const say = options.say ?? (() => undefined);
  const wanted = rowIds(patterns).filter(
    (id) =>
      (options.only === undefined || options.only.includes(id)) &&
      (options.quick !== true || rowOf(id).quick),
  );
  const labOf = (seed: string, id: string): Lab => ({
    market,
    category,
    scale,
    channelBasis,
    settings: options.settings ?? [],
    kept: new Map(),
    say: (what) => say(`seed ${seed}, ${id}: ${what}`),
  });
  const reasons = new Map(
    wanted.map((id) => [id, rowOf(id).hindrance?.(labOf("", id))]),
  );
  const measured = new Map<string, Statistics[]>();
  for (const seed of seeds) {
    const kept = new Map<string, unknown>();
    for (const id of wanted) {
      if (reasons.get(id) !== undefined) continue;
      say(`seed ${seed}, ${id}`);
      const statistics = rowOf(id).measure({ ...labOf(seed, id), kept }, seed);
      measured.set(id, [...(measured.get(id) ?? []), statistics]);
    }
  }
  const reports = wanted.map((id) =>
    reportOf(
      id,
      patterns.filter((pattern) => pattern.id === id),
      reasons.get(id),
      measured.get(id) ?? [],
    ),
  );
  const count = (verdict: Verdict): number =>
    reports.filter((report) => report.verdict === verdict).length;
  return {
    schema: "taphoa.validate/1",
    model: { version: MODEL_VERSION, dataHash: market.dataHash },
    category,
    scale,
    channelBasis,
    seeds,
    rows: reports,
    totals: {
      pass: count("pass"),
      "falls short": count("falls short"),
      "not run": count("not run"),
    },
  };
}

function rowOf(id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new Bug(`row ${id} has no experiment`);
  return row;
}

function reportOf(
  id: string,
  patterns: readonly Pattern[],
  reason: string | undefined,
  measured: readonly Statistics[],
): RowReport {
  const simulated = patterns[0]?.simulated ?? "";
  if (reason !== undefined)
    return { id, simulated, verdict: "not run", reason, statistics: [] };
  const statistics = patterns.map((pattern) =>
    judge(
      pattern,
      measured.map((values) => {
        const value = values[pattern.statistic];
        if (value === undefined)
          throw new Bug(`row ${id} measures no ${pattern.statistic}`);
        return value;
      }),
    ),
  );
  const good = statistics.every(({ verdict }) => verdict === "pass");
  return {
    id,
    simulated,
    verdict: good ? "pass" : "falls short",
    statistics,
  };
}
