/**
 * The one element that owns state: the plan with its undo history, the result on screen, the baseline, the route, and the
 * reader's choices. Data go down by properties, news come up by events; what an event does to the plan is in plan-desk.ts.
 */
import { LitElement, type PropertyValues } from "lit";
import type { Problem, RunDocument } from "../../src/index.ts";
import { appStyles } from "./app-styles.ts";
import { renderApp } from "./app-template.ts";
import { download } from "../download.ts";
import { fileName, withoutEnding } from "../file-name.ts";
import { listenForFiles } from "../file-drop.ts";
import { advance, startHistory, type History } from "../history.ts";
import { letterOf } from "./letter-keys.ts";
import { figuresOf, type Figures } from "../instant/level.ts";
import { stepOfKey } from "./history-buttons.ts";
import type { LeverPanel } from "../levers/lever-panel.ts";
import { deskLesson, type Lock } from "../learn/lock.ts";
import type { Extras } from "../messages.ts";
import { PlanDesk } from "../plan-desk.ts";
import { noPlan, type PlanState } from "../plan-state.ts";
import {
  applyPreferences,
  keepPreference,
  readPreferences,
  type Preferences,
} from "./preferences.ts";
import { rateDateOf } from "../result/rate-line.ts";
import type { Proof } from "../result/proof-badge.ts";
import { addressOf, routeOf, type Route } from "./routes.ts";
import type { Status } from "./run-status.ts";
import { loadScreen } from "./screen-loader.ts";
import type { ExportMenu } from "../share/export-menu.ts";
import type { LinkNews } from "../share/share-button.ts";
import { shared } from "../shared-styles.ts";
import { takeTables } from "../charts/shown-tables.ts";
import {
  planTitle,
  type PlanIdentity,
  type ShippedPlan,
} from "../shipped-plans.ts";
import { loadTexts, textsOf, type Language } from "../text/index.ts";
import type { Asked, Drawer, News, NewsEvent, Subject, View } from "../view.ts";

export class AppShell extends LitElement {
  static override properties = {
    preferences: { state: true },
    route: { state: true },
    history: { state: true },
    document: { state: true },
    extras: { state: true },
    preview: { state: true },
    baselines: { state: true },
    baselinePlan: { state: true },
    status: { state: true },
    problems: { state: true },
    proof: { state: true },
    subject: { state: true },
    whyOf: { state: true },
    drawer: { state: true },
    plans: { state: true },
    leversOpen: { state: true },
    dropping: { state: true },
    linkNews: { state: true },
    lock: { state: true },
    droppedGrid: { state: true },
  };

  declare preferences: Preferences;
  declare route: Route;
  declare history: History<PlanState>;
  declare document: RunDocument | undefined;
  declare extras: Extras | undefined;
  declare preview: boolean;
  /** The baseline's documents by scale: only runs of one size are compared. */
  declare baselines: Readonly<Record<number, RunDocument>>;
  declare baselinePlan: PlanIdentity;
  declare status: Status;
  declare problems: readonly Problem[];
  declare proof: Proof;
  declare subject: Subject | undefined;
  /** The figure that the reader asked why of, last. */
  declare whyOf: Asked | undefined;
  declare drawer: Drawer | undefined;
  declare leversOpen: boolean;
  declare dropping: boolean;
  declare linkNews: LinkNews | undefined;
  /** What a lesson fixes at the desk, until it is ended. */
  declare lock: Lock | undefined;
  /** A table dropped onto the batch screen, which opens it. */
  declare droppedGrid: File | undefined;

  declare plans: readonly ShippedPlan[];

  readonly desk = new PlanDesk(this);
  /** Of the desk, as its address has it: what the way back there leads to. */
  labTab: readonly string[] = [];
  #view: View | undefined;
  #figures: Figures | undefined;
  /** The lever to go to when the note is closed. */
  #sought: string | undefined;
  readonly #words: Promise<void>;

  static override styles = [shared, appStyles];

  constructor() {
    super();
    this.preferences = readPreferences();
    this.#words = loadTexts(this.preferences.language);
    this.route = routeOf(location.hash);
    this.history = startHistory(noPlan);
    this.preview = false;
    this.baselines = {};
    this.status = { kind: "reading" };
    this.problems = [];
    this.proof = "unknown";
    this.plans = [];
    this.baselinePlan = this.identity;
    this.leversOpen = false;
    this.dropping = false;
  }

  /** The plan as it stands. */
  get plan(): PlanState {
    return this.history.present;
  }

  /** Makes the next state of the plan; steps of one gesture are joined. */
  changePlan(change: Partial<PlanState>, gesture?: string): void {
    this.history = advance(this.history, { ...this.plan, ...change }, gesture);
  }

  /** The plan on the panel. */
  get identity(): PlanIdentity {
    const { planId, ownName, edits } = this.plan;
    return { planId, ownName, changed: Object.keys(edits).length > 0 };
  }

  readonly #follow = (): void => {
    this.route = routeOf(location.hash);
    this.drawer = undefined;
    this.leversOpen = false;
    this.droppedGrid = undefined;
    void this.#show().then(() => {
      scrollTo(0, 0);
      this.renderRoot.querySelector<HTMLElement>("#result")?.focus();
    });
    this.desk.prove();
    void this.#openLink();
  };

  /** Opens the plan or the lesson that the address holds, once: from then on the address is the desk's, and going back loses nothing. */
  async #openLink(): Promise<void> {
    const { screen, query, rest } = this.route;
    const payload = query["plan"];
    if (screen !== "lab") return;
    const taught = deskLesson(query);
    if (taught !== undefined) {
      await this.desk.openLesson(taught.lesson, taught.lock);
      this.#rename(addressOf("lab", ...rest));
    }
    if (payload === undefined) return;
    takeTables(query["tables"] ?? "");
    // What the sender saw is not yet what this reader prefers.
    const charts = query["charts"]?.split(".");
    if (charts !== undefined)
      this.preferences = { ...this.preferences, charts };
    await this.desk.openLink(payload);
    this.#rename(addressOf("lab", ...rest));
  }

  /** Another address for the screen that is there: no step of the way back. */
  #rename(address: string): void {
    history.replaceState(null, "", address);
    this.route = routeOf(location.hash);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const step = stepOfKey(event);
    const letter = this.preferences.keys ? letterOf(event) : undefined;
    if (step === undefined && letter === undefined) return;
    event.preventDefault();
    if (step !== undefined) this.desk.changes.step(step);
    if (letter === "export") this.showFiles();
    else if (letter !== undefined) void this.#openDrawer(letter);
  };

  /** The files of the result, with the focus on the first; not behind what lies over the desk. */
  showFiles(): void {
    if (this.drawer !== undefined || this.subject !== undefined) return;
    void this.renderRoot.querySelector<ExportMenu>("export-menu")?.show();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
    addEventListener("hashchange", this.#follow);
    addEventListener("keydown", this.#key);
    void this.#show();
    void this.desk.open().then(() => this.#openLink());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
    removeEventListener("keydown", this.#key);
  }

  /** Fetches the code of the screen that is wanted, then shows it. */
  async #show(): Promise<void> {
    await loadScreen(this.route.screen);
    this.requestUpdate();
    await this.updateComplete;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const moved = ["document", "baselines", "preview"] as const;
    if (moved.some((name) => changed.has(name))) {
      const { document, baselines, preview } = this;
      this.#figures =
        document &&
        figuresOf(document, baselines, preview, this.desk.options?.scale);
    }
    if (this.route.screen === "lab") this.labTab = this.route.rest;
    if (changed.has("preferences") || changed.has("route")) {
      const { title, nav } = this.view.texts;
      const screen = nav[this.route.screen];
      applyPreferences(this.preferences, `${screen} · ${title}`);
    }
  }

  override updated(changed: PropertyValues<this>): void {
    const causes = ["history", "status", "proof", "route", "lock"] as const;
    if (causes.some((name) => changed.has(name))) this.desk.instant.stir();
  }

  /** What files are named by: the plan, also for what a drawer shows of it; on other screens the screen. */
  get fileOwner(): string {
    const { route, drawer, view, identity } = this;
    const { screen } = route;
    if (screen !== "lab" && screen !== "start" && drawer === undefined)
      return view.texts.nav[screen];
    const { ownName } = identity;
    return planTitle(
      { ...identity, ownName: ownName && withoutEnding(ownName) },
      view,
    );
  }

  /** One object as long as nothing in it changes, so that progress alone redraws no chart. */
  get view(): View {
    const { language, currency, dark } = this.preferences;
    const vndPerTwd = this.document?.vndPerTwd ?? 1;
    const rateDate = rateDateOf(this.plan, vndPerTwd);
    const kept = this.#view;
    const same =
      kept?.language === language &&
      kept.currency === currency &&
      kept.dark === dark &&
      kept.vndPerTwd === vndPerTwd &&
      kept.rateDate === rateDate;
    if (kept !== undefined && same) return kept;
    const texts = textsOf(language);
    this.#view = { texts, language, currency, dark, vndPerTwd, rateDate };
    return this.#view;
  }

  /** What verdict and cards show: of a sketch, at the level of full runs. */
  get figures(): Figures | undefined {
    return this.#figures;
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

  async #openDrawer(drawer: Drawer | null): Promise<void> {
    if (drawer !== null) await loadScreen(drawer);
    this.drawer = drawer ?? undefined;
  }

  /** To the lever that was sought, from a note that has closed. */
  #toLever(): void {
    const key = this.#sought;
    this.#sought = undefined;
    if (key === undefined) return;
    // On a phone the levers are a sheet.
    this.leversOpen = matchMedia("(max-width: 719px)").matches;
    setTimeout(() => {
      const panel = this.renderRoot.querySelector<LeverPanel>("lever-panel");
      void panel?.show(key);
    });
  }

  #listen(): void {
    const { desk } = this;
    const on = <K extends keyof News>(
      name: K,
      act: (detail: News[K]) => void,
    ): void =>
      this.addEventListener(name, (event) =>
        act((event as NewsEvent<K>).detail),
      );
    on("explain", (subject) => (this.subject = subject));
    on("note-closed", () => {
      this.subject = undefined;
      this.#toLever();
    });
    // Once the dialog has gone and given the focus back.
    on("find-lever", ({ key }) => {
      this.#sought = key;
      this.subject = undefined;
    });
    on("why", (asked) => {
      this.whyOf = asked;
      void this.#openDrawer("why");
    });
    on("drawer", (drawer) => void this.#openDrawer(drawer));
    on("edit", ({ key, value }) => desk.changes.edit(key, value));
    on("reset", ({ keys }) => desk.changes.reset(keys));
    on("assume", ({ name, value }) => desk.changes.assume(name, value));
    on("replace", ({ edits, without }) => desk.changes.replace(edits, without));
    on("undo", () => desk.changes.step("undo"));
    on("redo", () => desk.changes.step("redo"));
    on("choose-plan", ({ id }) => void desk.choose(id));
    on("open-file", ({ file }) => void desk.openFile(file));
    on(
      "open-text",
      ({ name, text, edits }) => void desk.openText(name, text, edits),
    );
    on("unlock", () => (this.lock = undefined));
    on("open-tab", ({ tab }) =>
      this.#rename(addressOf("lab", ...(tab === "glance" ? [] : [tab]))),
    );
    on("close-problems", () => desk.closeProblems());
    on("pin", () => desk.pin());
    on("save", () => void desk.save());
    on("download", ({ of, what, ending, content, type }) =>
      download(fileName(of ?? this.fileOwner, what, ending), content, type),
    );
    on("again", () => desk.run());
    on("cancel", () => desk.cancel());
    on("set-language", (language) => void this.#speak(language));
    on("set-currency", (currency) => this.#choosePreference({ currency }));
    on("set-keys", (keys) => this.#choosePreference({ keys }));
    on("set-charts", (charts) => this.#choosePreference({ charts }));
    on("futures-known", () => this.requestUpdate());
    on("set-dark", (dark) => this.#choosePreference({ dark }));
    listenForFiles(
      this,
      (over) => (this.dropping = over),
      (file) => {
        if (this.route.screen === "batch") this.droppedGrid = file;
        else void desk.openFile(file);
      },
    );
  }
}

customElements.define("app-shell", AppShell);
