/** The screens and their addresses: `#/lab?seed=7`. A fragment only, so that any static host will do. Pure. */

export const screens = ["start", "lab", "compare", "batch", "learn"] as const;

export type ScreenId = (typeof screens)[number];

export interface Route {
  readonly screen: ScreenId;
  /** What follows the screen in the path, such as the lesson. */
  readonly rest: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** The route of a fragment; anything unknown is the start. */
export function routeOf(fragment: string): Route {
  const [path = "", search = ""] = fragment.replace(/^#\/?/, "").split("?");
  const [first = "", ...rest] = path
    .split("/")
    .filter((part) => part !== "")
    .map(readable);
  const screen = screens.find((id) => id === first) ?? "start";
  return {
    screen,
    rest: screen === first ? rest : [],
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

export function addressOf(screen: ScreenId, ...rest: string[]): string {
  return `#/${[screen, ...rest].map(encodeURIComponent).join("/")}`;
}

/** A part of a path as it was written; a torn escape stays as it is. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
