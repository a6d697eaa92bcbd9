/**
 * The parts of a plan that could be left out: what is spent on media, influencers, promotions …, and each SKU of several.
 * A part that is spent is left out by setting its levers to nothing; a SKU by leaving its rows out of the plan.
 */
import { formatCsv } from "../base/csv.ts";
import type { BasePlan } from "../batch/plans.ts";
import { planColumns, readPlanFile } from "../inputs/plan-file.ts";
import type { Plan } from "../inputs/plan.ts";
import { roleLever } from "../inputs/plan-skus.ts";

export interface PlanPart {
  /** Name of the part, or of the SKU. */
  readonly id: string;
  readonly kind: "spend" | "sku";
  /** What is set to leave a part out. */
  readonly values: Readonly<Record<string, string>>;
  /** The plan without it, of a SKU: its name; another plan is run. */
  readonly plan?: string;
}

/** Parts on which a plan spends, and the levers that end them. */
const spent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  media: {
    media_video: "0 VND/month",
    media_social: "0 VND/month",
    media_store: "0 VND/month",
  },
  influencers: {
    kol_macro: "0 n/month",
    kol_micro: "0 n/month",
    kol_nano: "0 n/month",
  },
  livestream: { livestream: "0 VND/month" },
  endorsement: { kwave_on: "off" },
  co_branding: { cobrand_on: "off" },
  sampling: { sampling_contacts: "0 persons/month" },
  promotions: { promo_depth: "0 %" },
  display: {
    display_fee: "0 VND/store/month",
    display_program: "0 VND/outlet/month",
  },
  reps: { reps: "0 reps" },
  company_gifts: { b2b_gift: "0 packs" },
};

const nothing = (value: string): boolean =>
  value === "off" || Number(value) === 0;

/** The parts a plan has, in a fixed order: what it spends on, then its SKUs if there are several. */
export function partsOf(plan: Plan): PlanPart[] {
  const spends = Object.entries(spent).flatMap(([id, values]): PlanPart[] => {
    const levers = Object.keys(values);
    const used = plan.settings.some(
      ({ lever, value }) => levers.includes(lever) && !nothing(value),
    );
    return used ? [{ id, kind: "spend", values }] : [];
  });
  if (plan.skus.length < 2) return spends;
  const skus = plan.skus.map(({ id }): PlanPart => ({
    id,
    kind: "sku",
    values: {},
    plan: nameWithout(id),
  }));
  return [...spends, ...skus];
}

export const nameWithout = (sku: string): string => `without ${sku}`;

/** The plans that parts need beside the plan itself, by name. */
export function plansWithout(
  plan: Plan,
  text: BasePlan,
  parts: readonly PlanPart[],
): Record<string, BasePlan> {
  return Object.fromEntries(
    parts.flatMap(({ id, kind }) =>
      kind === "sku" ? [[nameWithout(id), withoutSku(plan, text, id)]] : [],
    ),
  );
}

/** The plan's rows without those of a SKU; the others are declared by what they are in the plan. */
function withoutSku(plan: Plan, text: BasePlan, sku: string): BasePlan {
  const declared = plan.skus.filter(({ id }) => id !== sku);
  const rows = readPlanFile(text).rows.flatMap(({ cells }) => {
    if (cells.lever === roleLever) return [];
    const named = cells.sku.split(/[,;|\s]+/).filter((id) => id !== "");
    const left = named.filter((id) => id !== sku);
    if (named.length > 0 && left.length === 0) return [];
    const kept = { ...cells, sku: left.join(" ") };
    return [planColumns.map((column) => kept[column])];
  });
  const roles = declared.map(({ id, role }) => {
    const cells: Partial<Record<string, string>> = {
      lever: roleLever,
      sku: id,
      value: role,
    };
    return planColumns.map((column) => cells[column] ?? "");
  });
  return {
    name: nameWithout(sku),
    text: formatCsv([...planColumns], [...roles, ...rows]),
  };
}

/** Weeks, from 1, in which the plan has a promotion anywhere. */
export function promotedWeeks(plan: Plan, weeks: number): number[] {
  const scopes = plan.settings
    .filter(({ lever, value }) => lever === "promo_depth" && !nothing(value))
    .map(({ fromWeek = 1, toWeek = weeks }) => ({ fromWeek, toWeek }));
  return Array.from({ length: weeks }, (_, i) => i + 1).filter((week) =>
    scopes.some(({ fromWeek, toWeek }) => fromWeek <= week && week <= toWeek),
  );
}
