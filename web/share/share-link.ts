/**
 * A plan as a link: its text, the changes made to it, the seed and the model it was seen with, as deflated JSON in the
 * fragment, which no browser sends to a server. At most 8 KB. What comes in by a link is read with suspicion: its size, its
 * checksum and its shape are held before anything else sees it; the plan itself then goes through the plan's own door.
 */
import type { Edits } from "../levers/lever-edits.ts";
import { addressOf } from "../shell/routes.ts";

export interface SharedPlan {
  readonly name: string;
  readonly text: string;
  readonly edits: Edits;
  readonly seed: string;
  /** Version of the model and hash of the data the sender saw. */
  readonly model: string;
  readonly data: string;
}

/** Characters of a whole link. */
export const MOST_CHARACTERS = 8192;

/** Characters that a link may unfold to: many times the longest plan that fits in one. */
const MOST_UNFOLDED = 262_144;

/** Characters of the words that are no plan. */
const MOST_WORDS = 200;

const FORMAT = 1;

/** What is looked at: the view of the result, which charts were chosen, and which are shown as tables; "" is as usual. */
export interface Look {
  readonly rest: readonly string[];
  readonly tables: string;
  readonly charts: string;
}

/** The link to a plan; undefined if it is too long for one. `page` is the page's address without its fragment. */
export async function linkOf(
  shared: SharedPlan,
  page: string,
  look: Look = { rest: [], tables: "", charts: "" },
): Promise<string | undefined> {
  const { name, text, edits, seed, model, data } = shared;
  const parts = [FORMAT, name, text, edits, seed, model, data];
  const folded = await through(
    new TextEncoder().encode(JSON.stringify(parts)),
    new CompressionStream("deflate"),
    Infinity,
  );
  const plan = base64url(folded ?? new Uint8Array());
  const seen = (["tables", "charts"] as const)
    .filter((name) => look[name] !== "")
    .map((name) => `&${name}=${look[name]}`)
    .join("");
  const link = `${page}${addressOf("lab", ...look.rest)}?plan=${plan}${seen}`;
  return link.length > MOST_CHARACTERS ? undefined : link;
}

/** The plan of a link's `plan=`; undefined if the link is damaged or was never one of this page's. */
export async function readLink(
  payload: string,
): Promise<SharedPlan | undefined> {
  if (payload.length > MOST_CHARACTERS || !/^[\w-]+$/.test(payload))
    return undefined;
  try {
    const folded = Uint8Array.from(
      atob(payload.replaceAll("-", "+").replaceAll("_", "/")),
      (character) => character.charCodeAt(0),
    );
    const unfolded = await through(
      folded,
      new DecompressionStream("deflate"),
      MOST_UNFOLDED,
    );
    if (unfolded === undefined) return undefined;
    return sharedOf(JSON.parse(new TextDecoder().decode(unfolded)));
  } catch {
    return undefined;
  }
}

function sharedOf(parts: unknown): SharedPlan | undefined {
  if (!Array.isArray(parts) || parts[0] !== FORMAT) return undefined;
  const [, name, text, edits, seed, model, data] = parts as unknown[];
  const isWord = (value: unknown): value is string =>
    typeof value === "string" && value !== "" && value.length <= MOST_WORDS;
  if (!isWord(name) || !isWord(seed) || !isWord(model) || !isWord(data))
    return undefined;
  if (typeof text !== "string" || typeof edits !== "object" || edits === null)
    return undefined;
  const changes = Object.entries(edits);
  if (!changes.every(([, value]) => typeof value === "string"))
    return undefined;
  return {
    ...{ name, text, seed, model, data },
    edits: Object.fromEntries(changes as [string, string][]),
  };
}

/** Bytes sent through a stream; undefined as soon as more than `most` come out. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
