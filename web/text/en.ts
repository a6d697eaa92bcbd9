/** The page in English: the same keys as the source catalogue, held to it by its type. */
import { charts, heat } from "./en-charts.ts";
import { brandMeasuresEn, tradeMeasuresEn } from "../../src/index.ts";
import {
  contributionLines,
  problemKinds,
  problems,
  rules,
  warnings,
} from "./en-messages.ts";
import { words } from "./en-words.ts";
import type { Texts } from "./zh-tw.ts";

export const en: Texts = {
  code: "en",
  name: "English",
  title: "taphoa: Vietnam retail simulator",
  tagline:
    "Put a product into Vietnam’s shops first. Nothing leaves this computer.",
  listComma: ", ",

  nav: {
    label: "Main menu",
    start: "Start",
    lab: "Plan",
    compare: "Compare",
    batch: "Batch",
    learn: "Learn",
    why: "Why",
    terms: "Terms",
    sources: "Assumptions and sources",
    undo: "Undo",
    redo: "Redo",
    keys: "Keys: {why} why, {terms} terms, {sources} assumptions and sources; on “Plan”, {export} export",
    loading: "Loading…",
    failed: "This screen could not be loaded. Reload the page.",
    close: "Close",
  },

  bar: {
    language: "Language",
    currency: "Currency",
    theme: "Dark screen",
    skip: "Skip to the result",
    toFiles: "Export this result",
    levers: "Levers",
    result: "Result",
    notes: "What to try · {count} warnings",
    context: "Notes and warnings",
  },

  plan: {
    choose: "Plan",
    own: "Own file: {name}",
    open: "Open CSV",
    drop: "Or drop a plan CSV onto this page",
    dropNow: "Let go to read this file",
    problems: "To fix in this file: {count}; nothing has been simulated",
    close: "Back to the former plan",
    compare: "Compare with the baseline",
    pin: "Make this result the baseline",
    withChanges: "{name} (changed)",
    save: "Save plan",
  },

  plans: {
    baseline: "Demo: hybrid channels, South first",
    "traditional-first": "Traditional trade first",
    "modern-first": "Modern trade first",
    hybrid: "Chains first, grocers half a year later",
    "single-band": "A single price band",
    barbell: "Barbell portfolio",
  },

  levers: {
    heading: "Twelve levers",
    hint: "Move one: in about a second a trial run with an eighth of the households, then the full result.",
    locked: "Locked",
    firstHint: "Try this first: pull “Distribution target” to the right.",
    hideHint: "Seen; do not show again",
    resetAll: "Reset all",
    reset: "Reset “{name}”",
    about: "What “{name}” means and rests on",
    baselineTick: "As loaded: {value}",
    open: "Adjust levers",
    close: "Close levers",
    fromWeek: "from week",
    fromWeekOf: "{name}: from which week",
    outside:
      "Outside the usual {min} to {max}. It still runs; treat with care.",
    mixed: "Set in {count} places; they move in proportion.",
    groups: {
      offer: "Product and price",
      channel: "Channels",
      demand: "Promotion",
      supply: "Supply and Tết",
    },
    cards: {
      origin: "Origin",
      price: "Recommended price",
      portfolio: "Portfolio",
      regions: "Regions",
      channels: "Channels",
      distribution: "Distribution target",
      reps: "Sales reps",
      media: "Media budget",
      promotion: "Price promotion",
      endorsement: "Korean endorsement",
      start: "Launch week",
      safety: "Safety stock",
    },
    waiting: "Reading the levers…",
  },

  status: {
    initial: "Not simulated yet",
    reading: "Reading the market…",
    preview: "Trial run (1 household for {scale})",
    full: "Full run (1 household for {scale})",
    progress: "Week {done} of {total}",
    cancel: "Cancel",
    cancelled: "Cancelled. The figures are those of the last result.",
    done: "Simulated",
    doneIn: "Simulated in {seconds} s",
    failed: "The simulation stopped",
    failedHelp:
      "This is a fault in the program, not in your data. Reload the page, or report the line below.",
    stale: "Showing the last result while the new one is computed",
    previewShown: "Trial figures; the full result is on its way",
    again: "Run again",
  },

  proof: {
    checking: "Recomputing the demo on this computer…",
    same: "This browser computed the same bytes",
    sameHelp:
      "The demo was computed beforehand on the command line. This browser has just run the same plan and seed, and the hash of its ledger is identical.",
    different: "This browser computed something else",
    differentHelp:
      "The hashes of the ledgers differ. Please report the browser’s name and version.",
    unknown: "Not recomputed in this browser yet",
    ledger: "Ledger hash",
  },

  verdict: {
    rate: "NT$1 = ₫{rate} (rate of {date})",
    rateOfPlan: "NT$1 = ₫{rate} (set by the plan)",
    heading: "At a glance",
    sales:
      "This plan sells {packs} packs in {weeks} weeks; of the goods delivered to outlets, {sellThrough} are bought.",
    salesNone: "This plan sells nothing within {weeks} weeks.",
    firstYear: "The first year brings {cases} cases.",
    target:
      "The first year brings {cases} cases, {share} of the target of {target}.",
    money:
      "Contribution adds up to {contribution}; cash is lowest in week {week}, {cash} short, ",
    moneyNoGap:
      "Contribution adds up to {contribution}; cash never falls short, ",
    payback: "paid back by week {week}.",
    noPayback: "not paid back within the run.",
    weakest: "Slowest: {place}, at {share}.",
    chanceAgain:
      "The plan has changed, so its chance has to be computed anew: many futures are run under “Risk”.",
    versus:
      "Against “{name}”: sell-out {sales}, contribution {contribution}, peak cash need {cash}.",
    same: "This is the baseline, “{name}”. Move a lever to see what changes.",
    more: "up {amount}",
    less: "down {amount}",
    equal: "unchanged",
    up: "▲ {amount}",
    down: "▼ {amount}",
    noChange: "= unchanged",
    base: "Baseline {value}",
    undefined: "–",
    payNever: "Not paid back",
    peakAt: "in week {week}",
    outside:
      "Outside view: of launches in South-East Asia, about {share} kept their listings beyond the first year ({source}, second-hand).",
  },

  charts,
  heat,

  warningsPanel: {
    title: "Warnings",
    none: "No warnings.",
    count: "Warnings: {count}. None of them stops a run.",
  },

  about: {
    rate: "Exchange rate",
    title: "About this run",
    scenario: "Plan",
    start: "Launch",
    weeks: "Horizon",
    weeksValue: "{weeks} weeks",
    households: "Households",
    outlets: "Outlets",
    each: "{simulated} for {real}",
    basis: "Basis of channel shares",
    ttShare: "Traditional trade in all consumer goods",
    categoryTtShare: "Traditional trade in this category",
    seed: "Seed",
    version: "Model version",
    data: "Data hash",
    result: "Result hash",
    printed: "Printed",
    evidence: "What the figures rest on",
    evidenceOf: "{count} model parameters",
    limits: "Before you trust a number",
    limit1:
      "This is one run with one seed. Another seed can move sales by tens of percent: compute many futures under “Risk” before you conclude.",
    limit2:
      "The demo brand is fictional; incumbents are archetypes, not real companies.",
    limit3:
      "Figures graded “assumed” have no public source: replace them with what you know.",
    measures: "All measures",
  },

  note: {
    related: "Levers that go with it",
    close: "Close",
    definition: "Definition",
    formula: "Formula",
    unit: "Unit",
    arrow: "Which flow",
    read: "How to read it",
    grade: "Evidence",
    source: "Source",
    measure: "Measure",
    change: "Change",
    value: "Now",
    baseline: "Baseline",
    default: "Default",
    range: "Range",
    asOf: "As of",
    checked: "Checked on",
    reason: "Note",
    scope: "Scope",
    lever: "Name in files",
    unsourced: "No public source (assumed)",
    simulated:
      "Simulated, not measured. Of the {count} parameters behind it: {parts}.",
    definitionSource: "Definition from",
  },

  measures: { ...tradeMeasuresEn, ...brandMeasuresEn },
  warnings,
  problems,
  problemKinds,
  contributionLines,
  rules,
  words,
  leverHelp: {},
};
