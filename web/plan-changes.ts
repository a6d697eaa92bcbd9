/**
 * What a reader changes in the open plan: a field, several at once, a number of the model, one step back or forth. What a
 * lesson has locked stays. Each change is one state of the history, and is run.
 */
import { Gesture } from "./gesture.ts";
import { redo, undo } from "./history.ts";
import { isOpen } from "./learn/lock.ts";
import {
  assumptionKey,
  withoutKeys,
  type Edits,
} from "./levers/lever-edits.ts";
import { fieldsOf } from "./plan-wish.ts";
import type { AppShell } from "./shell/app-shell.ts";

/** Where the plan and its history are held. */
export type PlanHolder = Pick<
  AppShell,
  "plan" | "lock" | "history" | "problems" | "changePlan"
>;

export class PlanChanges {
  readonly #shell: PlanHolder;
  readonly #run: () => void;
  readonly #gesture = new Gesture();

  constructor(shell: PlanHolder, run: () => void) {
    this.#shell = shell;
    this.#run = run;
  }

  /** Another value of a field; the value as loaded is no change. */
  edit(key: string, value: string): void {
    const { sheet } = this.#shell.plan;
    const loaded = fieldsOf(sheet).find((field) => field.key === key)?.loaded;
    this.#set(key, value === loaded ? undefined : value, this.#gesture.of(key));
  }

  /** Puts another value in the place of a number of the model; "" takes the model's own again. */
  assume(name: string, value: string): void {
    this.#set(assumptionKey(name), value === "" ? undefined : value);
  }

  reset(keys: readonly string[] | "all"): void {
    const { edits } = this.#shell.plan;
    this.#take(keys === "all" ? {} : withoutKeys(edits, keys));
  }

  /** Several changes at once, as one step. */
  replace(edits: Edits, without: readonly string[]): void {
    if (this.#locked([...Object.keys(edits), ...without])) return;
    const kept = withoutKeys(this.#shell.plan.edits, without);
    this.#take({ ...kept, ...edits });
  }

  /** One step back or forth in what was done to the plan. */
  step(direction: "undo" | "redo"): void {
    const shell = this.#shell;
    const { history } = shell;
    shell.history = direction === "undo" ? undo(history) : redo(history);
    if (shell.history === history) return;
    shell.problems = [];
    this.#run();
  }

  /** One change more, or with no value one less. */
  #set(key: string, value: string | undefined, gesture?: string): void {
    if (this.#locked([key])) return;
    const others = withoutKeys(this.#shell.plan.edits, [key]);
    this.#take(
      value === undefined ? others : { ...others, [key]: value },
      gesture,
    );
  }

  #take(edits: Edits, gesture?: string): void {
    this.#shell.changePlan({ edits }, gesture);
    this.#run();
  }

  /** Whether a lesson has locked any of some fields. */
  #locked(keys: readonly string[]): boolean {
    const { lock, plan } = this.#shell;
    if (lock === undefined) return false;
    const fields = fieldsOf(plan.sheet);
    return keys.some(
      (key) =>
        !isOpen(lock, fields.find((one) => one.key === key)?.lever ?? ""),
    );
  }
}
