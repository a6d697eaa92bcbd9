/**
 * What happens to the plan on the page: opened, changed, compared, run. Writes the state that app-shell owns.
 * The demo comes from the build asset at once; the page then proves it by computing the same, and answers each change by a
 * trial run and a full one.
 */
import type { RunDocument, RunOptions } from "../src/index.ts";
import type { AppShell } from "./shell/app-shell.ts";
import type { Edits } from "./levers/lever-edits.ts";
import { fetchDemo } from "./demo.ts";
import { deskNews, showRefusal } from "./shell/desk-news.ts";
import { withoutEnding } from "./file-name.ts";
import { startHistory } from "./history.ts";
import { Instant } from "./instant/instant.ts";
import type { Lesson } from "./learn/lessons.ts";
import type { Lock } from "./learn/lock.ts";
import { lanesFor, Pool } from "./workers/pool.ts";
import { noPlan } from "./plan-state.ts";
import { PlanChanges } from "./plan-changes.ts";
import { overridesFrom, wishOf } from "./plan-wish.ts";
import type { Answer, Doubts, Job, PlanSheet, PlanSource } from "./messages.ts";
import { Session, type SessionOptions, type Wish } from "./session.ts";
import { keepWork } from "./recent-work.ts";
import { readLink, type SharedPlan } from "./share/share-link.ts";
import { lengthened, shortened } from "./share/short-link.ts";
import { spawnWorker } from "./workers/spawn-worker.ts";
import { planName, shippedPlans, type PlanIdentity } from "./shipped-plans.ts";
import { tell } from "./view.ts";

export class PlanDesk {
  readonly #shell: AppShell;
  #demo: RunDocument | undefined;
  #demoWish: Wish | undefined;
  #session: Session | undefined;
  #options: SessionOptions | undefined;
  readonly pool = new Pool(() => {
    this.instant.stir();
    return spawnWorker();
  }, lanesFor(navigator.hardwareConcurrency));
  /** What answers a lever until its run is there. */
  readonly instant: Instant;
  readonly changes: PlanChanges;
  /** The plan on the panel cannot be run. */
  #faulty = false;

  constructor(shell: AppShell) {
    this.#shell = shell;
    this.changes = new PlanChanges(shell, () => this.run());
    this.instant = new Instant(shell, {
      spawn: spawnWorker,
      busy: () => this.#session?.busy !== false || this.pool.busy,
      options: () => this.#options,
    });
  }

  /** Shows the demo from the asset, then reads its plan and proves it. */
  async open(): Promise<void> {
    const shell = this.#shell;
    const demo = await fetchDemo();
    if (demo === undefined) {
      shell.status = { kind: "failed", message: "demo.json" };
      return;
    }
    this.#demo = demo;
    shell.document = demo;
    shell.history = startHistory({ ...noPlan, planId: demo.plan.name });
    shell.plans = shippedPlans(demo.plan.name);
    const { seed, scale } = demo;
    const channelBasis = demo.channelBasis as RunOptions["channelBasis"];
    const options = { seed, scale, channelBasis };
    this.#session = new Session(
      spawnWorker,
      options,
      deskNews(shell, {
        demo: () => this.#demo,
        settled: () => this.#remember(),
        shown: (...result) => this.instant.show(...result),
        refused: () => (this.#faulty = true),
      }),
    );
    this.#options = options;
    const sheet = await this.#read(this.#shipped(demo.plan.name));
    if (sheet === undefined) return;
    shell.history = startHistory({
      ...noPlan,
      planId: demo.plan.name,
      sheet,
    });
    this.#demoWish = this.wish;
    if (this.#demoWish !== undefined)
      this.instant.show(this.#demoWish, "full", demo);
    this.#compareWithDemo();
    this.prove();
    this.#session.warm();
  }

  /** Proves the demo once, on the screen that says how it went. */
  prove(): void {
    const { route, proof } = this.#shell;
    if (route.screen !== "lab" || proof !== "unknown") return;
    if (this.#demoWish !== undefined) this.#session?.wantProof(this.#demoWish);
  }

  run(): void {
    this.#faulty = false;
    const { wish } = this;
    if (wish !== undefined) this.#session?.want(wish);
  }

  cancel(): void {
    this.#session?.cancel();
    if (this.#shell.proof === "checking") this.#shell.proof = "unknown";
    this.#shell.status = { kind: "cancelled" };
  }

  async choose(id: string): Promise<void> {
    const shell = this.#shell;
    const sheet = await this.#read(this.#shipped(id));
    if (sheet === undefined) return;
    shell.lock = undefined;
    const wasOwn = shell.plan.ownName !== undefined;
    shell.changePlan({ planId: id, ownName: undefined, sheet, edits: {} });
    if (wasOwn) this.#compareWithDemo();
    this.run();
  }

  /** A file of the reader's own is its own baseline as loaded. */
  async openFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.#openOwn({ name: file.name, bytes }, {});
  }

  /** A plan as text, with changes that were made to it before. */
  async openText(name: string, text: string, edits: Edits = {}): Promise<void> {
    await this.#openOwn({ name, text }, edits);
  }

  /** A plan from a link, under the link's seed; a link that cannot be read changes nothing. */
  async openLink(payload: string): Promise<void> {
    const shell = this.#shell;
    const read = await readLink(payload);
    const plan = read && lengthened(read, shell.plans);
    if (plan === undefined) {
      shell.linkNews = "broken";
      return;
    }
    const { name, text, edits, seed, model, data } = plan;
    if (!(await this.#openOwn({ name, text }, edits, seed))) return;
    const here = this.#demo?.model;
    const same = here?.version === model && here.dataHash === data;
    shell.linkNews = same ? undefined : { model, here: here?.version ?? "" };
  }

  /** A lesson's plan with what its first variant sets, under the lesson's seed; only its levers are open. */
  async openLesson({ variants }: Lesson, lock: Lock): Promise<void> {
    const [first] = variants;
    const shell = this.#shell;
    const id = first?.plan ?? this.#demo?.plan.name ?? "";
    const { name, text = "" } = this.#shipped(id);
    const answer = await this.aside({
      ...{ kind: "save", plan: { name, text } },
      overrides: overridesFrom(first?.values ?? {}),
    });
    if (answer?.kind !== "file") return;
    const own = { name: planName(id, shell.view), text: answer.text };
    if (!(await this.#openOwn(own, {}, lock.seed))) return;
    shell.lock = lock;
    // No step back leads out of the lesson.
    shell.history = startHistory(shell.plan);
  }

  /** The plan as it stands, to be sent to somebody; undefined until one is read. */
  get shared(): SharedPlan | undefined {
    const [demo, options] = [this.#demo, this.#options];
    const { sheet, edits } = this.#shell.plan;
    if (sheet === undefined || demo === undefined || options === undefined)
      return undefined;
    return {
      ...{ name: this.#name, text: sheet.plan.text, edits },
      seed: options.seed,
      model: demo.model.version,
      data: demo.model.dataHash,
    };
  }

  /** The same for paper, where a plan that ships with the page is named in place of its text. */
  get sharedShort(): SharedPlan | undefined {
    const { shared } = this;
    return shared && shortened(shared, this.#shell.plans);
  }

  /** What the plan is called here. */
  get #name(): string {
    const { plan, view } = this.#shell;
    return plan.ownName ?? planName(plan.planId, view);
  }

  /** Says whether the plan could be read. */
  async #openOwn(
    source: PlanSource,
    edits: Edits,
    seed?: string,
  ): Promise<boolean> {
    const shell = this.#shell;
    const sheet = await this.#read(source);
    if (sheet === undefined) return false;
    shell.lock = undefined;
    if (seed !== undefined && this.#options !== undefined) {
      this.#options = { ...this.#options, seed };
      this.#session?.reseed(seed);
    }
    shell.changePlan({ ownName: source.name, sheet, edits: {} });
    const loaded = this.wish;
    if (loaded === undefined) return false;
    this.#setBaseline(loaded, [], shell.identity);
    this.#faulty = false;
    if (Object.keys(edits).length === 0) this.#session?.want(loaded);
    else {
      shell.changePlan({ edits });
      this.run();
    }
    return true;
  }

  /** The result on screen becomes what later ones are compared with. */
  pin(): void {
    const { document } = this.#shell;
    const { wish } = this;
    if (wish === undefined || document === undefined) return;
    this.#setBaseline(wish, [document], this.#shell.identity);
    this.#session?.warm();
  }

  /** Hands the plan with its changes to the browser's downloads. */
  async save(): Promise<void> {
    const { wish } = this;
    if (wish === undefined) return;
    const answer = await this.#session?.save(wish);
    if (answer?.kind === "file")
      tell(this.#shell, "download", {
        // The changes are in the file; that there are some is no part of its name.
        ...{ of: withoutEnding(this.#name), what: "", ending: "csv" },
        ...{ content: answer.text, type: "text/csv" },
      });
    else if (answer !== undefined) showRefusal(this.#shell, answer);
  }

  /** Seed, size and basis of what is run here; known once the demo is there. */
  get options(): SessionOptions | undefined {
    return this.#options;
  }

  /** A job in a worker of its own, beside whatever is being computed. */
  async aside(job: Job): Promise<Answer | undefined> {
    return this.#session?.aside(job);
  }

  /** The plan as it stands, to be run or written by a job. */
  get wish(): Wish | undefined {
    const { plan } = this.#shell;
    const wish = wishOf(plan);
    if (wish !== undefined) this.instant.note(wish, plan);
    return wish;
  }

  /** The plan with its changes as one text, and what nobody knows exactly about it. */
  async doubts(): Promise<Doubts | undefined> {
    const { wish } = this;
    if (wish === undefined || this.#options === undefined) return undefined;
    const answer = await this.aside({
      kind: "doubts",
      ...wish,
      basis: this.#options.channelBasis,
    });
    if (answer?.kind === "doubts") return answer.doubts;
    if (answer !== undefined) showRefusal(this.#shell, answer);
    return undefined;
  }

  /** Leaves the problems behind: a file that could not be read changed nothing; a change that cannot be run is taken back. */
  closeProblems(): void {
    this.#shell.problems = [];
    if (this.#faulty) this.changes.step("undo");
  }

  /** Keeps a plan of the reader's own, or one that was changed, for the next visit. */
  #remember(): void {
    const { sheet, edits, ownName } = this.#shell.plan;
    if (sheet === undefined || this.#shell.lock !== undefined) return;
    if (ownName === undefined && Object.keys(edits).length === 0) return;
    keepWork({
      ...{ name: this.#name, text: sheet.plan.text, edits },
      at: Date.now(),
    });
  }

  #shipped(id: string): PlanSource {
    const plan = this.#shell.plans.find((one) => one.id === id);
    return { name: `${id}.csv`, text: plan?.text ?? "" };
  }

  /** Reads a plan; undefined when it is not in order, with its problems on the page. */
  async #read(source: PlanSource): Promise<PlanSheet | undefined> {
    const shell = this.#shell;
    shell.status = { kind: "reading" };
    shell.problems = [];
    const answer = await this.#session?.read(source);
    if (answer?.kind !== "sheet") {
      if (answer !== undefined) showRefusal(this.#shell, answer);
      return undefined;
    }
    shell.status = { kind: "asset" };
    return answer.sheet;
  }

  #compareWithDemo(): void {
    const [demo, wish] = [this.#demo, this.#demoWish];
    if (demo === undefined || wish === undefined) return;
    const known = demo.seed === this.#options?.seed ? [demo] : [];
    this.#setBaseline(wish, known, {
      planId: demo.plan.name,
      ownName: undefined,
      changed: false,
    });
  }

  #setBaseline(
    wish: Wish,
    known: readonly RunDocument[],
    plan: PlanIdentity,
  ): void {
    const shell = this.#shell;
    shell.baselinePlan = plan;
    shell.baselines = Object.fromEntries(
      known.map((document) => [document.scale, document]),
    );
    this.#session?.setBaseline(wish, known);
  }
}
