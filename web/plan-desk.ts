/**
 * What happens to the plan on the page: opened, changed, reset, compared, run. Writes the state that app-shell owns.
 * The demo comes from the build asset at once; the page then proves it by computing the same, and answers each change by a
 * trial run and a full one.
 */
import type { RunDocument, RunOptions } from "../src/index.ts";
import type { AppShell } from "./app-shell.ts";
import { overridesOf, type Edits } from "./lever-edits.ts";
import type { Answer, PlanSource } from "./messages.ts";
import { Session, type SessionNews, type Wish } from "./session.ts";
import { shippedPlans, type PlanIdentity } from "./shipped-plans.ts";

export class PlanDesk {
  readonly #shell: AppShell;
  #demo: RunDocument | undefined;
  #demoWish: Wish | undefined;
  #session: Session | undefined;

  constructor(shell: AppShell) {
    this.#shell = shell;
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
    shell.planId = demo.plan.name;
    shell.plans = shippedPlans(demo.plan.name);
    const spawn = (): Worker =>
      new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const { seed, scale } = demo;
    const channelBasis = demo.channelBasis as RunOptions["channelBasis"];
    const options = { seed, scale, channelBasis };
    this.#session = new Session(spawn, options, this.#news);
    if (!(await this.#load(this.#shipped(demo.plan.name)))) return;
    this.#demoWish = this.#wish();
    this.#compareWithDemo();
    if (this.#demoWish !== undefined) this.#session.wantProof(this.#demoWish);
    this.#session.warm();
  }

  edit(key: string, value: string): void {
    const shell = this.#shell;
    const loaded = shell.sheet?.levers
      .flatMap((card) => card.fields)
      .find((field) => field.key === key)?.loaded;
    const others = withoutKeys(shell.edits, [key]);
    shell.edits = value === loaded ? others : { ...others, [key]: value };
    this.run();
  }

  reset(keys: readonly string[] | "all"): void {
    const { edits } = this.#shell;
    this.#shell.edits = keys === "all" ? {} : withoutKeys(edits, keys);
    this.run();
  }

  run(): void {
    const wish = this.#wish();
    if (wish !== undefined) this.#session?.want(wish);
  }

  cancel(): void {
    this.#session?.cancel();
    if (this.#shell.proof === "checking") this.#shell.proof = "unknown";
    this.#shell.status = { kind: "cancelled" };
  }

  async choose(id: string): Promise<void> {
    const shell = this.#shell;
    if (!(await this.#load(this.#shipped(id)))) return;
    const wasOwn = shell.ownName !== undefined;
    shell.planId = id;
    shell.ownName = undefined;
    if (wasOwn) this.#compareWithDemo();
    this.run();
  }

  /** A file of the reader's own is its own baseline as loaded. */
  async openFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!(await this.#load({ name: file.name, bytes }))) return;
    const wish = this.#wish();
    if (wish === undefined) return;
    this.#shell.ownName = file.name;
    this.#setBaseline(wish, [], this.#shell.identity);
    this.#session?.want(wish);
  }

  /** The result on screen becomes what later ones are compared with. */
  pin(): void {
    const { document } = this.#shell;
    const wish = this.#wish();
    if (wish === undefined || document === undefined) return;
    this.#setBaseline(wish, [document], this.#shell.identity);
    this.#session?.warm();
  }

  /** Hands the plan with its changes to the browser's downloads. */
  async save(): Promise<void> {
    const wish = this.#wish();
    if (wish === undefined) return;
    const answer = await this.#session?.save(wish);
    if (answer?.kind === "file") download(wish.plan.name, answer.text);
    else if (answer !== undefined) this.#refused(answer);
  }

  /** Leaves the problems behind: back to the plan as it was before the change or file that caused them. */
  closeProblems(): void {
    this.#shell.problems = [];
    if (Object.keys(this.#shell.edits).length > 0) this.reset("all");
  }

  readonly #news: SessionNews = {
    progress: (stage, scale, done, total) => {
      this.#shell.status = { kind: "running", stage, scale, done, total };
    },
    result: (stage, document, seconds) => {
      this.#shell.document = document;
      this.#shell.preview = stage === "preview";
      this.#shell.problems = [];
      if (stage === "full") this.#shell.status = { kind: "done", seconds };
    },
    baseline: (document) => {
      const { baselines } = this.#shell;
      this.#shell.baselines = { ...baselines, [document.scale]: document };
    },
    proving: () => {
      this.#shell.proof = "checking";
    },
    proof: (document) => {
      const same = JSON.stringify(document) === JSON.stringify(this.#demo);
      this.#shell.proof = same ? "same" : "different";
    },
    refused: (answer) => this.#refused(answer),
  };

  #refused(answer: Answer): void {
    if (answer.kind === "problems") {
      this.#shell.problems = answer.problems;
      this.#shell.status = { kind: "asset" };
    } else if (answer.kind === "failed")
      this.#shell.status = { kind: "failed", message: answer.message };
  }

  /** The plan on the panel with its changes. */
  #wish(): Wish | undefined {
    const { sheet, edits } = this.#shell;
    if (sheet === undefined) return undefined;
    const fields = sheet.levers.flatMap((card) => card.fields);
    return { plan: sheet.plan, overrides: overridesOf(fields, edits) };
  }

  #shipped(id: string): PlanSource {
    const plan = this.#shell.plans.find((one) => one.id === id);
    return { name: `${id}.csv`, text: plan?.text ?? "" };
  }

  /** Reads a plan; true when it is in order and now on the panel. */
  async #load(source: PlanSource): Promise<boolean> {
    const shell = this.#shell;
    shell.status = { kind: "reading" };
    shell.problems = [];
    const answer = await this.#session?.read(source);
    if (answer?.kind !== "sheet") {
      if (answer !== undefined) this.#refused(answer);
      return false;
    }
    shell.sheet = answer.sheet;
    shell.edits = {};
    shell.status = { kind: "asset" };
    return true;
  }

  #compareWithDemo(): void {
    const [demo, wish] = [this.#demo, this.#demoWish];
    if (demo === undefined || wish === undefined) return;
    this.#setBaseline(wish, [demo], {
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

/** The build asset; undefined when the page was served without it. */
async function fetchDemo(): Promise<RunDocument | undefined> {
  try {
    const answer = await fetch("./demo.json");
    return answer.ok ? ((await answer.json()) as RunDocument) : undefined;
  } catch {
    return undefined;
  }
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function withoutKeys(edits: Edits, keys: readonly string[]): Edits {
  return Object.fromEntries(
    Object.entries(edits).filter(([key]) => !keys.includes(key)),
  );
}
