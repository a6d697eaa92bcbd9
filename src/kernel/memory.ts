/**
 * Lays the columns of a run side by side into one memory, so that the kernel (`assembly/`) and the mechanisms work on the
 * same bytes, and several threads, too. Where no kernel can run every column has a memory of its own.
 */
import { Bug } from "../base/problem.ts";
import type { Column } from "../world/world.ts";

const PAGE = 65_536;
/** Addresses have 32 bits. */
const MOST_PAGES = 65_536;
/** A column begins where any number may. */
const STEP = 16;

/** A memory that is filled from below. */
export interface Ground {
  /** The kernel's memory; undefined if it cannot run, or not so large. */
  readonly memory: WebAssembly.Memory | undefined;
  readonly shared: boolean;
  /** Address of what is laid next, and where the ground ends. */
  top: number;
  readonly end: number;
}

/** Ground for `bytes` of columns; `shared` if other threads see them, `kernel` if it may be used. */
export function openGround(
  bytes: number,
  shared: boolean,
  kernel: boolean,
): Ground {
  // The first page is left to the kernel.
  const pages = 1 + Math.ceil(bytes / PAGE);
  const memory = kernel ? newMemory(pages, shared) : undefined;
  return { memory, shared, top: PAGE, end: pages * PAGE };
}

/** The kernel's memory, or undefined where the machine has no room for it. */
function newMemory(
  initial: number,
  shared: boolean,
): WebAssembly.Memory | undefined {
  const most = shared ? { maximum: MOST_PAGES, shared } : {};
  try {
    return new WebAssembly.Memory({ initial, ...most });
  } catch {
    return undefined;
  }
}

/** The same plain data with other columns. */
export function mapColumns<T>(data: T, of: (column: Column) => Column): T {
  if (data === null || typeof data !== "object") return data;
  if (ArrayBuffer.isView(data)) return of(data as unknown as Column) as T;
  if (Array.isArray(data))
    return data.map((each: unknown) => mapColumns(each, of)) as unknown as T;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, mapColumns(value, of)]),
  ) as T;
}

/** Bytes that the columns of plain data take on the ground. */
export function bytesOf(data: unknown): number {
  let bytes = 0;
  mapColumns(data, (column) => {
    bytes += rounded(column.byteLength);
    return column;
  });
  return bytes;
}

/** The same plain data, every column of it on the ground. */
export function lay<T>(ground: Ground, data: T): T {
  return mapColumns(data, (column) => {
    const Kind = column.constructor as Float64ArrayConstructor;
    const copy = new Kind(
      ...place(ground, column.byteLength),
      column.length,
    ) as Column;
    copy.set(column);
    return copy;
  });
}

/** A copy that shares no memory with the run it is from. */
export function lifted<T>(data: T): T {
  return mapColumns(data, (column) => column.slice());
}

/** Part number i of what is left of the ground, `bytes` long. */
export function partOf(ground: Ground, i: number, bytes: number): Ground {
  const top = ground.top + i * bytes;
  return { ...ground, top, end: top + bytes };
}

function place(ground: Ground, bytes: number): [ArrayBufferLike, number] {
  const { memory, shared, top } = ground;
  if (memory === undefined)
    return [shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes), 0];
  ground.top += rounded(bytes);
  if (ground.top > ground.end) throw new Bug("the ground is full");
  return [memory.buffer, top];
}

function rounded(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP;
}
