/**
 * The kernel: steps of the week that walk all households or all shelves, compiled from `assembly/` to WebAssembly. The
 * mechanisms in TypeScript are the reference: the same bytes come out, in about half the time.
 * The kernel has no memory of its own: it works on the columns of the run, whose addresses it is told by name,
 *   `group_column` of the world or the ledger, `sheet_figure` of the week's sheet (`mechanisms/mechanism.ts`).
 * Leaves out: whatever happens once a week or once an area, which the mechanisms' sheets bring along.
 */
import { Bug } from "../base/problem.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Mechanism, Parts, Sheet } from "../mechanisms/mechanism.ts";
import type { Column, World } from "../world/world.ts";
import { alone, together } from "./binary.ts";
import { type Ground, bytesOf, lay } from "./memory.ts";

export interface Kernel {
  /** A mechanism's parts as the kernel does them; its own where the kernel does not know it. */
  partsOf(mechanism: Pick<Mechanism, "name" | "parts">): Parts | undefined;
}

/** What the kernel exports: addresses and figures by name, and a function for each step. */
type Exports = Readonly<Record<string, WebAssembly.Global | (() => void)>>;

const compiled = new Map<boolean, WebAssembly.Module | undefined>();

/** The program, compiled once per thread; undefined where WebAssembly is forbidden or unknown. */
export function kernelProgram(shared: boolean): WebAssembly.Module | undefined {
  if (!compiled.has(shared)) compiled.set(shared, compile(shared));
  return compiled.get(shared);
}

function compile(shared: boolean): WebAssembly.Module | undefined {
  const text = atob(shared ? together : alone);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return undefined;
  }
}

/** Name of the function that does a mechanism: `stock-at-home` is `stockAtHome`. */
function functionOf(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Bytes of the sheets that a kernel lays out beside the world. */
export function sheetBytes(
  world: World,
  mechanisms: readonly Mechanism[],
): number {
  return mechanisms.reduce(
    (bytes, { parts }) =>
      bytes + (parts === undefined ? 0 : bytesOf(parts.sheet(world, 0))),
    ADDRESSES + bytesOf(roomFor(world)),
  );
}

/** Households or visits that the kernel goes through in one pass. */
export const BLOCK = 64;
/** Figures that it works out at a time; the last of them may lie beyond the end of a column. */
export const LANES = 4;

/** Room for what a hand notes between two passes. */
function roomFor({ skus }: World) {
  return {
    block: new Uint32Array(BLOCK),
    goers: new Int32Array(BLOCK + 1),
    goerLuck: new Float64Array(BLOCK + 1),
    goerMean: new Float64Array(BLOCK + 1),
    goerVisits: new Float64Array(BLOCK + 1),
    goerCell: new Uint32Array(BLOCK),
    goerPacks: new Uint32Array(BLOCK),
    goerPlace: new Uint32Array(BLOCK),
    goerCount: new Int32Array(BLOCK),
    liking: new Float64Array(skus.ownBrand + LANES),
    splits: new Int32Array(skus.ownBrand + LANES),
    dealt: new Float64Array(skus.count),
    buyers: new Int32Array(BLOCK + 1),
  };
}

/** Room for lists of addresses. */
const ADDRESSES = 4096;

/** A kernel for one hand over a world that lies on the ground; without a program the mechanisms' own parts. */
export function startKernel(
  ground: Ground,
  world: World,
  program = kernelProgram(ground.shared),
): Kernel {
  const { memory } = ground;
  if (program === undefined || memory === undefined)
    return { partsOf: ({ parts }) => parts };
  const exports = new WebAssembly.Instance(program, {
    env: { memory, abort },
  }).exports as unknown as Exports;
  const places = placesIn(exports);
  const own: World & { readonly world?: unknown } = world;
  bind(places, { ...own, world, room: lay(ground, roomFor(world)) }, ground);
  /** The areas to be done: a list, and a mark for each. */
  const list = lay(ground, new Int32Array(world.geography.areaIds.length));
  const here = lay(ground, new Uint8Array(list.length));
  let listed: readonly number[] | undefined;
  let bound: Ledger["cells"] | undefined;
  const known = new Map<string, Parts>();

  /** A hand's ledger is the same from week to week but for its first week. */
  function bindLedger(ledger: Ledger): void {
    if (ledger.cells === bound) return;
    bound = ledger.cells;
    bind(places, { ...ledger }, ground);
    for (const group of places.keys())
      if (!(group in own) && !(group in ledger) && !extra.has(group))
        throw nothingFills(group);
  }

  function listAreas(areas: readonly number[]): void {
    if (areas === listed) return;
    listed = areas;
    list.set(areas);
    here.fill(0);
    for (const area of areas) here[area] = 1;
    bind(places, { areas: { list, here, count: areas.length } }, ground);
  }

  return {
    partsOf({ name, parts }) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const work = parts === undefined ? undefined : exports[functionOf(name)];
      if (parts === undefined || typeof work !== "function") return parts;
      const fill = sheetFiller(places.get("sheet") ?? [], ground);
      const done: Parts = {
        ...parts,
        inAreas: (_, week, ledger, areas) => {
          bindLedger(ledger);
          listAreas(areas);
          fill(parts.sheet(world, week));
          bind(places, { week, shape: ledger.shape }, ground);
          work();
        },
      };
      known.set(name, done);
      return done;
    },
  };
}

function abort(): never {
  throw new Bug("the kernel stopped");
}

type Place = readonly [string, WebAssembly.Global];

/**
 * Fills the places that a step's sheet has, of those of all steps: the week's figures, and its tables where those of last
 * week lay. A table that is the same object is not copied again.
 */
function sheetFiller(
  places: readonly Place[],
  ground: Ground,
): (sheet: Sheet) => void {
  const tables = new Map<string, { readonly laid: Column; from: Column }>();
  let own: readonly Place[] | undefined;
  return (sheet) => {
    own ??= places.filter(([name]) => name in sheet);
    for (const [name, place] of own) {
      const value = sheet[name];
      if (typeof value !== "object") {
        place.value = value;
        continue;
      }
      const table = tables.get(name) ?? {
        laid: lay(ground, value),
        from: value,
      };
      tables.set(name, table);
      if (value !== table.from) table.laid.set(value);
      table.from = value;
      place.value = table.laid.byteOffset;
    }
  };
}

type Places = ReadonlyMap<string, readonly Place[]>;

/** The places to be filled, by their group; constants of the kernel are none. */
function placesIn(exports: Exports): Places {
  const places = new Map<string, Place[]>();
  for (const [name, place] of Object.entries(exports)) {
    if (!(place instanceof WebAssembly.Global) || name === name.toUpperCase())
      continue;
    const [group = "", column = ""] = name.split("_");
    places.set(group, [...(places.get(group) ?? []), [column, place]]);
  }
  return places;
}

/** Groups that are neither the world's nor the ledger's. */
const extra = new Set(["world", "room", "sheet", "week", "shape", "areas"]);

/** An address that stays 0 would be read as if it were a column's. */
function nothingFills(place: string): Bug {
  return new Bug(`nothing fills ${place}, which the kernel reads`);
}

/** Fills the places of the groups that `data` has: figures, addresses of columns, addresses of lists of addresses. */
function bind(
  places: Places,
  data: Readonly<Record<string, unknown>>,
  ground: Ground,
): void {
  for (const [group, value] of Object.entries(data))
    for (const [column, place] of places.get(group) ?? []) {
      const found =
        column === "" ? value : (value as Record<string, unknown>)[column];
      if (found === undefined) throw nothingFills(`${group}_${column}`);
      place.value = figureOf(found, ground);
    }
}

function figureOf(found: unknown, ground: Ground): number {
  if (typeof found === "number") return found;
  if (typeof found === "boolean") return Number(found);
  if (ArrayBuffer.isView(found)) return found.byteOffset;
  const list = found as readonly Column[];
  const addresses = Int32Array.from(list, (column) => column.byteOffset);
  return lay(ground, addresses).byteOffset;
}
