/**
 * The household panel: every purchase of a run as a scanner panel would hold it: what the household took home, where, and
 * what it paid at that till (`receipt.ts`). A watcher of `simulate` reads the week's list of occasions; what it makes of
 * them is either text, one row per SKU bought, handed on in pieces so that memory stays flat however many households
 * there are, or typed columns for statistics, one row per occasion.
 * Where an outlet stands for as many shops as a household for households, packs × what a household stands for are the
 * sell-out of the ledger, and so is the money. Elsewhere several shoppers come and one of them, who got all it wanted, is
 * written down: there the sums agree in the mean.
 * Leaves out: occasions without a purchase; what companies buy as gifts.
 */
import { Bug } from "../base/problem.ts";
import { regionIds } from "../inputs/ids.ts";
import type { Run, WeekHook } from "../simulate.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import { receipt } from "./receipt.ts";

/** Where a purchase was for: at home, or out of home. */
export const places = ["home", "out"] as const;
export const HOME = 0;
export const OUT = 1;

export const panelColumns = [
  "household",
  "week",
  "region",
  "area",
  "place",
  "channel",
  "outlet",
  "brand",
  "sku",
  "packs",
  "price_paid_vnd",
  "promotion",
] as const;

/** Lines handed on at once. */
const LINES_PER_PIECE = 4096;

/** Whether occasion i of the week's list was for home or out of home. */
function placeOf(world: World, i: number): number {
  return world.trips.mission[i] === ON_THE_GO_MISSION ? OUT : HOME;
}

export interface PanelOptions {
  /** Also the weeks of the burn-in, numbered 0, −1, … */
  readonly burnIn?: boolean;
}

/** The line above the column names: who was observed. */
export function panelComment(
  run: Pick<Run["options"], "seed" | "weeks"> & {
    readonly households: number;
    readonly scale: number;
  },
  options: PanelOptions = {},
): string {
  const burnIn =
    options.burnIn === true
      ? "with the weeks before the launch, numbered 0 and below"
      : "without the weeks before the launch";
  return (
    `# households observed: ${run.households}, each stands for ${run.scale}; ` +
    `seed ${run.seed.replace(/\s+/g, " ")}; weeks 1 to ${run.weeks}, ${burnIn}; ` +
    "prices as paid; times what each stands for the sell-out of the ledger, but in the mean only " +
    "at outlets that stand for fewer shops\n"
  );
}

/** Names of the columns, as the second line of the file. */
export const panelHeader = `${panelColumns.join(",")}\n`;

/** A watcher that writes each week's purchases through `write`, in order of household. */
export function panelWriter(
  write: (text: string) => void,
  options: PanelOptions = {},
): WeekHook {
  return (world, week) => {
    if (week < 1 && options.burnIn !== true) return;
    const { trips, geography, outlets, skus, market } = world;
    const n = trips.count[0] ?? 0;
    let lines: string[] = [];
    let area = 0;
    for (let i = 0; i < n; i++) {
      const h = trips.household[i] ?? 0;
      while (h >= (geography.firstHousehold[area + 1] ?? 0)) area += 1;
      const areaId = geography.areaIds[area] ?? "";
      for (const { sku, packs, outlet, paidVnd, promotion } of receipt(
        world,
        i,
      ))
        lines.push(
          [
            `${areaId}-${h - (geography.firstHousehold[area] ?? 0)}`,
            week,
            regionIds[geography.region[area] ?? 0] ?? "",
            areaId,
            places[placeOf(world, i)] ?? "",
            market.channels[outlets.channel[outlet] ?? 0]?.id ?? "",
            outlets.id[outlet] ?? 0,
            skus.brandIds[skus.brand[sku] ?? 0] ?? "",
            skus.ids[sku] ?? "",
            packs,
            paidVnd,
            promotion,
          ].join(","),
        );
      if (lines.length < LINES_PER_PIECE) continue;
      write(`${lines.join("\n")}\n`);
      lines = [];
    }
    if (lines.length > 0) write(`${lines.join("\n")}\n`);
  };
}

/**
 * Purchases as columns of equal length, in order of week and household: one per occasion, at the outlet the trip went to,
 * of the SKU that the household remembers.
 */
export interface Purchases {
  readonly count: number;
  /** Households watched, buyers or not. */
  readonly households: number;
  readonly household: Int32Array;
  readonly week: Int16Array;
  readonly outlet: Int32Array;
  readonly sku: Uint8Array;
  readonly packs: Uint8Array;
  /** HOME or OUT. */
  readonly place: Uint8Array;
}

/** A watcher that keeps purchases as typed columns, and what it has kept so far. */
export function panelKeeper(options: PanelOptions = {}): {
  readonly observe: WeekHook;
  readonly purchases: () => Purchases;
} {
  let room = LINES_PER_PIECE;
  let count = 0;
  let households = 0;
  let kept = emptyColumns(room);
  const observe: WeekHook = (world, week) => {
    households = world.households.count;
    if (week < 1 && options.burnIn !== true) return;
    const { trips } = world;
    const n = trips.count[0] ?? 0;
    if (trips.tookHome.length < n)
      throw new Bug("a run that keeps no receipts");
    if (count + n > room) {
      while (count + n > room) room += room;
      kept = grown(kept, room);
    }
    for (let i = 0; i < n; i++) {
      const k = trips.bought[i] ?? NOTHING;
      if (k === NOTHING) continue;
      kept.household[count] = trips.household[i] ?? 0;
      kept.week[count] = week;
      kept.outlet[count] = trips.outlet[i] ?? 0;
      kept.sku[count] = k;
      kept.packs[count] = trips.packsBought[i] ?? 0;
      kept.place[count] = placeOf(world, i);
      count += 1;
    }
  };
  return { observe, purchases: () => ({ ...kept, count, households }) };
}

type Columns = Omit<Purchases, "count" | "households">;

function emptyColumns(room: number): Columns {
  return {
    household: new Int32Array(room),
    week: new Int16Array(room),
    outlet: new Int32Array(room),
    sku: new Uint8Array(room),
    packs: new Uint8Array(room),
    place: new Uint8Array(room),
  };
}

/** The same columns with more room. */
function grown(columns: Columns, room: number): Columns {
  const larger = emptyColumns(room);
  larger.household.set(columns.household);
  larger.week.set(columns.week);
  larger.outlet.set(columns.outlet);
  larger.sku.set(columns.sku);
  larger.packs.set(columns.packs);
  larger.place.set(columns.place);
  return larger;
}
