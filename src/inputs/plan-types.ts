/**
 * What a plan is once read: every lever answers for any scope and week, and the trail says what set each value.
 */
import type { Role } from "./ids.ts";
import type { Incumbents } from "./incumbents.ts";

/** Where a value is asked for. A chain implies its channel, an area its region. */
export interface Scope {
  readonly sku?: string;
  readonly channel?: string;
  readonly chain?: string;
  readonly region?: string;
  readonly area?: string;
}

export type Currency = "VND" | "TWD" | "USD";

export type SetBy = "data" | "plan file" | "--set" | "form";

/** One value of the trail. Empty scope = all; weeks are 1-based and inclusive, undefined = open. */
export interface Setting {
  readonly lever: string;
  readonly sku: string;
  /** A channel or a chain. */
  readonly channel: string;
  /** A region or an area. */
  readonly region: string;
  readonly fromWeek: number | undefined;
  readonly toWeek: number | undefined;
  /** As written: a number, a word or an expression. */
  readonly value: string;
  readonly unit: string;
  readonly from: SetBy;
  readonly file: string;
  readonly row: number | undefined;
  readonly note: string;
}

/** A change on top of the plan file: from the command line or a form. */
export interface Override {
  readonly lever: string;
  /** Ids of SKUs, channels, chains, regions or areas in any order; also weeks such as `13..26`. */
  readonly scope: readonly string[];
  readonly value: string;
  /** Empty = the lever's own. */
  readonly unit: string;
  readonly from: "--set" | "form";
}

export interface PlanSku {
  readonly id: string;
  readonly role: Role;
}

export interface Plan extends Incumbents {
  readonly name: string;
  readonly category: string;
  /** ISO Monday of week 1. */
  readonly startDate: string;
  readonly horizonWeeks: number;
  /** Active SKUs, sorted by id. */
  readonly skus: readonly PlanSku[];
  /** In the engine's unit: money in VND, % as a fraction, an index of 100 as 1. Week defaults to 1. */
  number(lever: string, scope?: Scope, week?: number): number;
  /** A word; of a number lever, the word given instead of a number, else "". */
  word(lever: string, scope?: Scope, week?: number): string;
  flag(lever: string, scope?: Scope, week?: number): boolean;
  /** The currency in which the plan, or the data, has a sum of money: what an exchange rate moves. */
  currency(lever: string, scope?: Scope, week?: number): Currency;
  /** The market's parameter, or the plan's own value of it. */
  parameter(name: string): number;
  /** The trail: every value in force, sorted by lever and scope. */
  readonly settings: readonly Setting[];
}
