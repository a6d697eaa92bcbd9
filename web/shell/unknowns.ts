/**
 * What this model does not know, by the screen or the view of a result where it matters: topics, whose sentences stand in
 * `unknown-text.ts`. Each is something that the model's description or a mechanism says it leaves out, or a figure graded
 * assumed; once it is modelled or measured, its topic goes.
 */
import type { Tab } from "../lab/lab-tabs.ts";
import type { UnknownTexts } from "../text/unknown-text.ts";
import type { ScreenId } from "./routes.ts";

export type Unknown = keyof UnknownTexts["topics"];

/** Where a reader may be: a screen, or a view of the desk. */
export type Place = Exclude<ScreenId, "lab"> | Tab;

export const unknowns: Readonly<Record<Place, readonly Unknown[]>> = {
  start: ["liking", "oneCourse", "patterns", "archetypes"],
  glance: ["oneCourse", "rivals", "media", "shelfPlace", "liking"],
  goods: ["fastShops", "slowStock", "onePort", "shelfAge"],
  money: ["terms", "interest", "latePay", "bargaining", "wholesaleCash"],
  places: ["distance", "splits", "closures", "diversion"],
  risk: ["ranges", "hoarding", "laws", "coarse"],
  why: ["firstReason", "credit", "income", "slowLiking"],
  whatif: ["alone", "coarse", "feasible", "answers"],
  real: ["borrowed", "patterns", "atHome"],
  compare: ["sameMistake", "afterwards", "answers", "rivals"],
  batch: ["bestOfMany", "ownMarkets", "liking", "terms"],
  learn: ["invented", "oneCourse", "income", "slowLiking"],
};
