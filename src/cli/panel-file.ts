/**
 * The file of `taphoa run --panel`: opened before anything is simulated, so that a path that cannot be written is said at
 * once, and written week by week, so that memory stays flat.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import {
  panelComment,
  panelHeader,
  panelWriter,
  type PanelOptions,
  type WeekHook,
} from "../index.ts";
import { InputFailure } from "./failure.ts";
import { reason } from "./files.ts";

export function openPanel(
  path: string,
  options: PanelOptions & { readonly seed: string; readonly weeks: number },
): { readonly observe: WeekHook; readonly close: () => void } {
  const file = (() => {
    try {
      return openSync(path, "w");
    } catch (error) {
      throw new InputFailure([
        {
          code: "panel-not-written",
          file: "--panel",
          found: `${path}: ${reason(error)}`,
          expected: "a file that can be written, in a folder that exists",
          fix: "make the folder first, or choose another path",
        },
      ]);
    }
  })();
  const write = (text: string): void => {
    writeSync(file, text);
  };
  const purchases = panelWriter(write, options);
  let begun = false;
  return {
    observe: (world, week) => {
      if (!begun) {
        const { scale, households } = world;
        write(
          panelComment(
            { ...options, scale, households: households.count },
            options,
          ),
        );
        write(panelHeader);
        begun = true;
      }
      purchases(world, week);
    },
    close: () => closeSync(file),
  };
}
