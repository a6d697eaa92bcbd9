/**
 * The desk's first answer to a lever: which plan's figures are on the screen, what the plan as it stands would show by the
 * runs made beforehand, and when such runs may be made. The code that makes them is fetched when the desk is open.
 */
import type { RunDocument } from "../../src/index.ts";
import type { AppShell } from "../shell/app-shell.ts";
import type { PlanState } from "../plan-state.ts";
import type { SessionOptions, Stage, Wish } from "../session.ts";
import type { Estimate } from "./estimate.ts";
import { bestMoves, type Tried, type Trying } from "./best-moves.ts";
import { driversOf, type Driving } from "./drivers.ts";
import type { Explorer, Exploring } from "./explorer.ts";
import { ghostOf, withResult, type Ghost, type Stood } from "./stood.ts";

/** What the desk has to say to it. */
export interface InstantOptions {
  readonly spawn: () => Worker;
  /** Whether anything else is being computed. */
  readonly busy: () => boolean;
  /** Of the runs that are shown; undefined before the first. */
  readonly options: () => SessionOptions | undefined;
}

/** Tells `known` whenever something more is known. */
export class Instant extends EventTarget {
  readonly #shell: AppShell;
  readonly #desk: InstantOptions;
  readonly #states = new WeakMap<Wish, PlanState>();
  /** The plan whose figures are on the screen. */
  #shown: PlanState | undefined;
  /** Its results so far. */
  #coming: Stood | undefined;
  /** The last plan that had its full run. */
  #stood: Stood | undefined;
  #explorer: Explorer | undefined;
  #loading = false;

  constructor(shell: AppShell, desk: InstantOptions) {
    super();
    this.#shell = shell;
    this.#desk = desk;
  }

  /** Keeps in mind which plan a wish is of. */
  note(wish: Wish, plan: PlanState): void {
    this.#states.set(wish, plan);
  }

  /** The result of a wish is on the screen. */
  show(wish: Wish, stage: Stage, document: RunDocument): void {
    const plan = this.#states.get(wish);
    this.#shown = plan;
    if (plan === undefined) return;
    this.#coming = withResult(this.#coming, plan, document);
    if (stage === "full") this.#stood = this.#coming;
  }

  /** What stood before the last move, until the next result stands; undefined while nothing is moved. */
  get ghost(): Ghost | undefined {
    const { plan, document, preview, baselines, problems } = this.#shell;
    if (document === undefined || problems.length > 0) return undefined;
    return (
      this.#stood &&
      ghostOf(this.#stood, { plan, document, preview, baselines })
    );
  }

  /** Something was asked for or has come: runs made beforehand wait for a rest. */
  stir(): void {
    if (this.#explorer === undefined) void this.#load();
    else if (this.#open) this.#explorer.stir();
    else this.#explorer.leave();
  }

  /** Runs not yet made of the plan as it stands; undefined before it was looked at. */
  get missing(): number | undefined {
    return this.#explorer?.missing;
  }

  /** Undefined when the figures on the screen are the plan's own, when no run is to follow, and when nothing is known. */
  get estimate(): Estimate | undefined {
    const { plan, figures, status, problems } = this.#shell;
    const seed = this.#desk.options()?.seed;
    const shown = this.#shown;
    const stopped = status.kind === "cancelled" || status.kind === "failed";
    if (stopped || problems.length > 0 || shown === undefined) return undefined;
    return figures === undefined || seed === undefined
      ? undefined
      : this.#explorer?.estimate(shown, plan, seed, figures.document.measures);
  }

  /** The moves most worth trying from the plan as it stands; undefined before its levers are looked at. */
  get trying(): Trying | undefined {
    const tried = this.#tried;
    return tried && { ...tried, moves: bestMoves(tried.moves) };
  }

  /** The levers that move a figure of the plan as it stands most; undefined as above. */
  drivers(measure: string): Driving | undefined {
    const tried = this.#tried;
    if (tried === undefined) return undefined;
    const { done, total, moves } = tried;
    return { done, total, drivers: driversOf(moves, measure) };
  }

  get #tried(): Tried | undefined {
    const { plan, lock, problems } = this.#shell;
    const options = this.#desk.options();
    if (options === undefined || problems.length > 0) return undefined;
    return this.#explorer?.tried({ plan, lock, options });
  }

  get #open(): boolean {
    return this.#shell.route.screen === "lab" && !document.hidden;
  }

  async #load(): Promise<void> {
    if (this.#loading || !this.#open || savesData()) return;
    this.#loading = true;
    const { Explorer } = await import("./explorer.ts");
    this.#explorer = new Explorer(
      this.#desk.spawn,
      () => this.#wanted,
      () => this.dispatchEvent(new Event("known")),
    );
    document.addEventListener("visibilitychange", () => this.stir());
    this.stir();
  }

  /** The plan as it stands once its own figures are on the screen and nothing else is being computed. */
  get #wanted(): Exploring | undefined {
    const { plan, lock } = this.#shell;
    const options = this.#desk.options();
    const rests = plan === this.#shown && !this.#desk.busy() && this.#open;
    return rests && options !== undefined ? { plan, lock, options } : undefined;
  }
}

/** Whether the reader asked the browser to do with little. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData?: boolean };
  };
  return connection?.saveData === true;
}
