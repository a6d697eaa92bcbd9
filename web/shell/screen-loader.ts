/** Fetches the code of a screen or drawer when it is first wanted, so that nobody waits for what they do not open. */
import type { TemplateResult } from "lit";
import type { AppShell } from "./app-shell.ts";
import type { ScreenId } from "./routes.ts";
import type { Drawer } from "../view.ts";

export interface Screen {
  readonly render: (shell: AppShell) => TemplateResult;
}

const loaders: Readonly<Record<ScreenId | Drawer, () => Promise<Screen>>> = {
  start: () => import("../start/start-screen.ts"),
  lab: () => import("../lab/lab-screen.ts"),
  compare: () => import("../compare/compare-screen.ts"),
  batch: () => import("../batch/batch-screen.ts"),
  learn: () => import("../learn/learn-screen.ts"),
  sources: () => import("../sources/sources-drawer.ts"),
  terms: () => import("../terms/terms-drawer.ts"),
  why: () => import("../why/why-drawer.ts"),
  notes: () => import("../lab/notes-drawer.ts"),
};

const loaded = new Map<ScreenId | Drawer, Screen>();

/** The screen if it is there already. */
export function screenOf(id: ScreenId | Drawer): Screen | undefined {
  return loaded.get(id);
}

export async function loadScreen(id: ScreenId | Drawer): Promise<Screen> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const screen = await loaders[id]();
  loaded.set(id, screen);
  return screen;
}
