/** What the page and its worker say to each other: plain values only, so that they survive the crossing. */
import type {
  Alternative,
  Answer as TrialAnswer,
  BasePlan,
  Batch,
  BlankColumn,
  BatchRequest,
  BottleneckWeek,
  Check,
  Chunk,
  DataWords,
  Diary,
  Difference,
  Ensemble,
  Factor,
  Grade,
  Input,
  InputNames,
  Language,
  Label,
  LadderRow,
  Override,
  PlanPart,
  Player,
  Problem,
  ProvinceWeeks,
  RealityCheck,
  RunDocument,
  RunNews,
  RunOptions,
  Sheet,
  Slide,
  ShopRow,
  Trial,
  TrialSettings,
} from "../src/index.ts";
import type { LeverSheet } from "./levers/lever-sheet.ts";
import type { CheckDays } from "./sources/check-days.ts";

/** A plan as text, or as the bytes of a file the reader opened. */
export interface PlanSource {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

/** What a run says beyond its document. */
export interface Extras {
  readonly provinces: readonly ProvinceWeeks[];
  readonly ladder: readonly LadderRow[];
  /** What held sales back most, week by week. */
  readonly bottlenecks: readonly BottleneckWeek[];
  /** Grocers' books by region and SKU. */
  readonly shops: readonly ShopRow[];
}

export interface PlanText {
  readonly name: string;
  readonly text: string;
}

export interface SourceNote {
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly address: string;
}

/** A measure as the library defines it; the page adds words. */
export interface MeasureNote {
  readonly id: string;
  readonly unit: string;
  readonly arrow: string;
  readonly tier: number;
  readonly formula: string;
  readonly source: string;
}

/** Everything the page needs to know about a plan and its market before a run. */
export interface PlanSheet {
  readonly plan: PlanText;
  readonly horizonWeeks: number;
  readonly levers: LeverSheet;
  /** Every other lever, by group of the data. */
  readonly more: LeverSheet;
  readonly measures: readonly MeasureNote[];
  /** Chains by id, as they call themselves. */
  readonly chains: Readonly<Record<string, string>>;
  /** What the data call levers and the incumbents of the plan's category, by id. */
  readonly labels: Readonly<Record<string, Label>>;
  readonly tetDates: readonly string[];
  /** Cases the plan wants to sell in its first year. */
  readonly targetCases: number | undefined;
  /** Number of model parameters by grade. */
  readonly grades: Readonly<Record<Grade, number>>;
  /** When the rules that the plan's goods meet, and the model's parameters, were last checked. */
  readonly checked: Readonly<
    Record<"rules" | "numbers", CheckDays | undefined>
  >;
}

export interface ReadJob {
  readonly kind: "read";
  readonly source: PlanSource;
}

export interface RunJob {
  readonly kind: "run";
  readonly plan: PlanText;
  readonly overrides: readonly Override[];
  readonly seed: string;
  readonly scale: number;
  readonly channelBasis: RunOptions["channelBasis"];
  readonly sketch: boolean;
}

/** The plan with its changes, written out as a file. */
export interface SaveJob {
  readonly kind: "save";
  readonly plan: PlanText;
  readonly overrides: readonly Override[];
}

/** The plan as one text with its changes in it, and what nobody knows exactly about it. */
export interface DoubtsJob {
  readonly kind: "doubts";
  readonly plan: PlanText;
  readonly overrides: readonly Override[];
  readonly basis: RunOptions["channelBasis"];
}

export interface Doubts {
  readonly plan: PlanText;
  readonly factors: readonly Factor[];
  /** The cheapest check of each factor, by its name. */
  readonly checks: Readonly<Record<string, Check>>;
  /** The plan as it stands. */
  readonly alternative: Alternative;
  readonly parts: PlanParts;
}

/** What could be left out of a plan, the plans that take it out, and the weeks that have a promotion. */
export interface PlanParts {
  readonly list: readonly PlanPart[];
  readonly plans: Readonly<Record<string, BasePlan>>;
  readonly promoted: readonly number[];
}

/** Runs of futures, one after the other; those of one seed share its burned-in market. */
export interface TrialsJob {
  readonly kind: "trials";
  readonly plans: Readonly<Record<string, BasePlan>>;
  readonly trials: readonly Trial[];
  readonly settings: TrialSettings;
}

/** Several plans with their changes, the reference first, as one text each, with what differs. */
export interface PrepareJob {
  readonly kind: "prepare";
  readonly plans: readonly {
    readonly plan: PlanText;
    readonly overrides: readonly Override[];
  }[];
  readonly basis: RunOptions["channelBasis"];
}

export interface Prepared {
  readonly plans: readonly PlanText[];
  readonly factors: readonly (readonly Factor[])[];
  readonly alternative: Alternative;
  /** ISO date of the first plan's launch. */
  readonly startDate: string;
  /** What each plan but the first sets otherwise than the first. */
  readonly differences: readonly (readonly Difference[])[];
}

/** Two plans as texts with nothing set on top: what it takes to say why they differ, and when the other is better. */
export interface BetweenJob {
  readonly kind: "between";
  readonly plans: readonly [PlanText, PlanText];
  readonly basis: RunOptions["channelBasis"];
  /** Pairs of orders drawn where there are many groups of levers. */
  readonly pairs: number;
  readonly seed: string;
}

export interface Between {
  /** Groups of levers in which the plans differ. */
  readonly players: readonly Player[];
  /** The plans between the two, by name. */
  readonly plans: Readonly<Record<string, PlanText>>;
  /** What nobody knows of all of these. */
  readonly shared: readonly Factor[];
  /** The cheapest check of each uncertain number of the first plan, by its name. */
  readonly checks: Readonly<Record<string, Check>>;
}

/** Every number a run of the plan reads, with what it rests on and what the market calls things. */
export interface InputsJob {
  readonly kind: "inputs";
  readonly plan: PlanText;
  readonly overrides: readonly Override[];
  readonly basis: RunOptions["channelBasis"];
}

export interface Inputs extends InputNames {
  readonly inputs: readonly Input[];
  readonly sources: Readonly<Record<string, SourceNote>>;
  /** Rules of law over the plan's goods. */
  readonly rules: readonly DatedRule[];
  /** First and last day of the run, ISO. */
  readonly horizon: { readonly from: string; readonly to: string };
}

/** A rule of law from a day on; the last day is "" where it is open. */
export interface DatedRule {
  readonly rule: string;
  readonly appliesTo: string;
  /** ISO. */
  readonly fromDate: string;
  readonly toDate: string;
  /** In its unit. */
  readonly value: number;
  readonly unit: string;
  readonly grade: Grade;
  /** ISO. */
  readonly checkedOn: string;
}

/** The report of a result that is there already, as sheets and slides. */
export interface ReportJob {
  readonly kind: "report";
  readonly plan: PlanText;
  readonly overrides: readonly Override[];
  readonly document: RunDocument;
  readonly planName: string;
  readonly formulas: Readonly<Record<string, string>>;
  readonly bottlenecks: readonly BottleneckWeek[];
  readonly basis: RunOptions["channelBasis"];
  readonly language: Language;
  /** What the data call things and note about them. */
  readonly words: DataWords;
  /** Money in NT$ at the plan's rate. */
  readonly inTwd: boolean;
  /** The plan's futures, if they are known: ranges and the chance, beside figures of the run on screen. */
  readonly many: { readonly ensemble?: Ensemble; readonly ofRun?: boolean };
}

export interface ReportParts {
  readonly sheets: readonly Sheet[];
  readonly slides: readonly Slide[];
  readonly footer: string;
}

/** A batch file over the plans that ship with the page, by name. */
export interface GridJob {
  readonly kind: "grid";
  readonly source: PlanSource;
  readonly request: BatchRequest;
  readonly seeds: readonly string[];
  readonly plans: Readonly<Record<string, string>>;
}

/** A few runs of a batch. */
export interface ChunkJob {
  readonly kind: "chunk";
  readonly chunk: Chunk;
}

/** A run in which households are watched: the market against what is known, and some diaries. */
export interface WatchJob extends Omit<RunJob, "kind" | "sketch"> {
  readonly kind: "watch";
  readonly weeks: number;
}

export interface Watched {
  readonly checks: readonly RealityCheck[];
  readonly diaries: readonly Diary[];
  /** Role of each own SKU. */
  readonly roles: Readonly<Record<string, string>>;
  readonly brands: Readonly<Record<string, Label>>;
}

/** One lever elsewhere: its value in other plans, by name, and what is known of its effect. */
export interface CasesJob {
  readonly kind: "cases";
  /** The key of the lever's field. */
  readonly key: string;
  readonly plans: readonly PlanText[];
}

export interface Cases {
  readonly values: Readonly<Record<string, string>>;
  readonly effects: readonly {
    /** Row and statistic of the patterns. */
    readonly id: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly reference: string;
    readonly source: string;
  }[];
}

export type Job =
  | ReadJob
  | RunJob
  | SaveJob
  | DoubtsJob
  | TrialsJob
  | PrepareJob
  | BetweenJob
  | InputsJob
  | ReportJob
  | GridJob
  | ChunkJob
  | WatchJob
  | CasesJob;

export type JobMessage = Job & { readonly id: number };

export type Answer =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "sheet"; readonly sheet: PlanSheet }
  | { readonly kind: "doubts"; readonly doubts: Doubts }
  | { readonly kind: "prepared"; readonly prepared: Prepared }
  | { readonly kind: "between"; readonly between: Between }
  | { readonly kind: "inputs"; readonly inputs: Inputs }
  | { readonly kind: "report"; readonly report: ReportParts }
  | {
      readonly kind: "batch";
      readonly batch: Batch;
      /** Mistakes of the rows that are left out. */
      readonly problems: readonly Problem[];
      /** Cells that took the base's value. */
      readonly blanks: readonly BlankColumn[];
    }
  | { readonly kind: "watched"; readonly watched: Watched }
  | { readonly kind: "cases"; readonly cases: Cases }
  | {
      readonly kind: "lines";
      readonly news: readonly RunNews[];
      /** How long each run took the worker, its start not counted. */
      readonly seconds: readonly number[];
    }
  | { readonly kind: "answers"; readonly answers: readonly TrialAnswer[] }
  | {
      readonly kind: "result";
      readonly document: RunDocument;
      readonly extras: Extras;
      readonly seconds: number;
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "cancelled" };

export type WorkerMessage =
  | (Answer & { readonly id: number })
  | {
      readonly kind: "progress";
      readonly id: number;
      readonly done: number;
      readonly total: number;
    };
