/**
 * What a mechanism is: a name, a sentence, the columns it writes, the parameters and levers it uses, and one step.
 * "Pure" means: the result depends on the world, the plan in it, the week and keyed draws; the step changes only the
 * columns in `writes` and adds only to the ledger. Mechanisms never import one another; the list in `index.ts` is
 * the model.
 */
import type { Ledger } from "../ledger/ledger.ts";
import type { Column, World } from "../world/world.ts";

export interface Mechanism {
  readonly name: string;
  /** One sentence, as in the table of the week. */
  readonly summary: string;
  /** Columns of the world it changes, as `group.column`. */
  readonly writes: readonly string[];
  /** Fields of the ledger it adds to. */
  readonly records: readonly string[];
  readonly parameters: readonly string[];
  readonly levers: readonly string[];
  /** One week, a pass over columns. Weeks before 1 are burn-in: the entrant does nothing yet. */
  step(world: World, week: number, ledger: Ledger): void;
  /** The step in parts, where it falls into such. */
  readonly parts?: Parts;
}

/**
 * A step that the kernel may do, and several hands, where it falls into areas. Those that are not together read and write
 * different positions of the columns and add to the ledger what has an exact sum, mostly whole numbers; so nothing of the
 * result shows in what order, or on how many threads, they were done.
 */
export interface Parts {
  /** Works out the sheet of a week, the same for all areas; reads the world and nothing else. */
  readonly sheet: (world: World, week: number) => Sheet;
  /** The part of the step that lies in some areas, ascending. */
  readonly inAreas: (
    world: World,
    week: number,
    ledger: Ledger,
    areas: readonly number[],
  ) => void;
  /** What the same hand does in them after that, without the kernel. */
  readonly then?: Parts["inAreas"];
  /** What is left when all areas are done. */
  readonly afterwards?: (world: World, week: number, ledger: Ledger) => void;
  /**
   * The step is the outlets': together are areas whose shops share a distributor (`world/territories.ts`), else those whose
   * households share outlets (`world/catchments.ts`).
   */
  readonly ofOutlets?: boolean;
}

/** What is worked out once a week for a step: figures and tables by name, which the kernel reads as well. */
export type Sheet = Readonly<Record<string, number | Column>>;

/** The sheet of a step for which nothing is worked out once a week. */
export const noSheet: Parts["sheet"] = () => ({});

/** The whole step of a mechanism that falls into parts. */
export function wholeStep({
  inAreas,
  then,
  afterwards,
}: Parts): Mechanism["step"] {
  return (world, week, ledger) => {
    const all = [...world.geography.areaIds.keys()];
    inAreas(world, week, ledger, all);
    then?.(world, week, ledger, all);
    afterwards?.(world, week, ledger);
  };
}
