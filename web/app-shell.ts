/**
 * The one element that owns state: the plan, the panel's changes, the result on screen, the baseline, and the reader's choices.
 * Data go down by properties, news come up by events; what an event does to the plan is in plan-desk.ts.
 */
import { LitElement, type PropertyValues } from "lit";
import type { Problem, RunDocument } from "../src/index.ts";
import { appStyles } from "./app-styles.ts";
import { renderApp } from "./app-template.ts";
import { listenForFiles } from "./file-drop.ts";
import type { Edits } from "./lever-edits.ts";
import type { PlanSheet } from "./messages.ts";
import { PlanDesk } from "./plan-desk.ts";
import {
  applyPreferences,
  keepPreference,
  readPreferences,
  type Preferences,
} from "./preferences.ts";
import type { Proof } from "./proof-badge.ts";
import type { Status } from "./run-status.ts";
import { shared } from "./shared-styles.ts";
import type { PlanIdentity, ShippedPlan } from "./shipped-plans.ts";
import { loadTexts, textsOf, type Language } from "./text/index.ts";
import type { News, NewsEvent, Subject, View } from "./view.ts";

export class AppShell extends LitElement {
  static override properties = {
    preferences: { state: true },
    document: { state: true },
    preview: { state: true },
    baselines: { state: true },
    baselinePlan: { state: true },
    sheet: { state: true },
    edits: { state: true },
    status: { state: true },
    problems: { state: true },
    proof: { state: true },
    subject: { state: true },
    plans: { state: true },
    planId: { state: true },
    ownName: { state: true },
    leversOpen: { state: true },
    dropping: { state: true },
  };

  declare preferences: Preferences;
  declare document: RunDocument | undefined;
  declare preview: boolean;
  /** The baseline's documents by scale: only runs of one size are compared. */
  declare baselines: Readonly<Record<number, RunDocument>>;
  declare baselinePlan: PlanIdentity;
  declare sheet: PlanSheet | undefined;
  declare edits: Edits;
  declare status: Status;
  declare problems: readonly Problem[];
  declare proof: Proof;
  declare subject: Subject | undefined;
  declare planId: string;
  declare ownName: string | undefined;
  declare leversOpen: boolean;
  declare dropping: boolean;

  declare plans: readonly ShippedPlan[];

  readonly #desk = new PlanDesk(this);
  #view: View | undefined;
  readonly #words: Promise<void>;

  static override styles = [shared, appStyles];

  constructor() {
    super();
    this.preferences = readPreferences();
    this.#words = loadTexts(this.preferences.language);
    this.preview = false;
    this.baselines = {};
    this.edits = {};
    this.status = { kind: "reading" };
    this.problems = [];
    this.proof = "unknown";
    this.plans = [];
    this.planId = "";
    this.baselinePlan = this.identity;
    this.leversOpen = false;
    this.dropping = false;
  }

  /** The plan on the panel. */
  get identity(): PlanIdentity {
    const { planId, ownName, edits } = this;
    return { planId, ownName, changed: Object.keys(edits).length > 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
    void this.#desk.open();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("preferences"))
      applyPreferences(this.preferences, this.view.texts.title);
  }

  /** One object as long as nothing in it changes, so that progress alone redraws no chart. */
  get view(): View {
    const { language, currency, dark } = this.preferences;
    const vndPerTwd = this.document?.vndPerTwd ?? 1;
    const kept = this.#view;
    const same =
      kept?.language === language &&
      kept.currency === currency &&
      kept.dark === dark &&
      kept.vndPerTwd === vndPerTwd;
    if (kept !== undefined && same) return kept;
    const texts = textsOf(language);
    this.#view = { texts, language, currency, dark, vndPerTwd };
    return this.#view;
  }

  override render(): unknown {
    return renderApp(this);
  }

  #choosePreference(choice: Partial<Preferences>): void {
    keepPreference(choice);
    this.preferences = { ...this.preferences, ...choice };
  }

  /** Nothing is shown before its words are there. */
  protected override async scheduleUpdate(): Promise<unknown> {
    await this.#words;
    return super.scheduleUpdate();
  }

  async #speak(language: Language): Promise<void> {
    await loadTexts(language);
    this.#choosePreference({ language });
  }

  #listen(): void {
    const desk = this.#desk;
    const on = <K extends keyof News>(
      name: K,
      act: (detail: News[K]) => void,
    ): void =>
      this.addEventListener(name, (event) =>
        act((event as NewsEvent<K>).detail),
      );
    on("explain", (subject) => (this.subject = subject));
    on("note-closed", () => (this.subject = undefined));
    on("edit", ({ key, value }) => desk.edit(key, value));
    on("reset", ({ keys }) => desk.reset(keys));
    on("choose-plan", ({ id }) => void desk.choose(id));
    on("open-file", ({ file }) => void desk.openFile(file));
    on("close-problems", () => desk.closeProblems());
    on("pin", () => desk.pin());
    on("save", () => void desk.save());
    on("again", () => desk.run());
    on("cancel", () => desk.cancel());
    on("set-language", (language) => void this.#speak(language));
    on("set-currency", (currency) => this.#choosePreference({ currency }));
    on("set-dark", (dark) => this.#choosePreference({ dark }));
    listenForFiles(
      this,
      (over) => (this.dropping = over),
      (file) => void desk.openFile(file),
    );
  }
}

customElements.define("app-shell", AppShell);
