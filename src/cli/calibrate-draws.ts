/**
 * `taphoa calibrate --draws 32`: joint draws of a base market, each solved and judged, written one by one so that a run that
 * was stopped loses one draw. Draws that the file has for the same data and the same numbers are not solved again.
 */
import { existsSync, writeFileSync } from "node:fs";
import {
  DRAWS_FILE,
  Joint,
  drawColumns,
  drawnValues,
  drawsCsv,
  mergedDraws,
  readJointDrawRows,
  type ChannelBasis,
  type JointDraw,
  type Market,
} from "../index.ts";
import { EXIT, valueOrFail } from "./failure.ts";
import { readText } from "./files.ts";
import { alarm, note, print } from "./output.ts";

interface DrawOptions {
  readonly draws: number;
  /** Real households behind one simulated. */
  readonly scale: number;
  readonly path: string;
}

export function drawBases(
  market: Market,
  category: string,
  basis: ChannelBasis,
  { draws, scale, path }: DrawOptions,
): void {
  const { state, constants } = market.calibration(category, basis);
  if (state !== "fits") {
    alarm(
      `${category}, ${basis}: not calibrated for these data, so there is nothing to begin from: taphoa calibrate --category ${category} --channel-basis ${basis}`,
    );
    process.exitCode = EXIT.input;
    return;
  }
  let rows = readDraws(market, path);
  const values = drawnValues(market, category, draws);
  const say = (what: string): void => note(`${category}, ${basis}: ${what} …`);
  const task = { market, category, basis, scale, say };
  const joint = new Joint(task, constants);
  const own: JointDraw[] = [];
  values.forEach((drawn, i) => {
    const number = i + 1;
    const known = rows.find(
      (row) =>
        row.category === category &&
        row.basis === basis &&
        row.draw === number &&
        row.inputs === joint.inputs &&
        sameValues(row.values, drawn),
    );
    if (known !== undefined) return void own.push(known);
    say(`draw ${number} of ${draws}`);
    const fresh = joint.draw(number, drawn);
    own.push(fresh);
    say(`draw ${number}: ${fresh.verdict}`);
    rows = mergedDraws(
      rows.filter(
        (row) =>
          row.category !== category ||
          row.basis !== basis ||
          (row.inputs === joint.inputs && row.draw <= draws),
      ),
      [fresh],
      market,
    );
    writeFileSync(path, drawsCsv(rows, drawColumns));
  });
  const kept = own.filter(({ verdict }) => verdict === "pass").length;
  print(
    `${category}, ${basis}: ${kept} of ${draws} joint draws were brought to the targets; ${draws - kept} fall short and are not used. In ${path}`,
  );
}

function readDraws(market: Market, path: string): readonly JointDraw[] {
  if (!existsSync(path)) return [];
  const { rows, problems } = readJointDrawRows(
    { [DRAWS_FILE]: readText(path, path) },
    market,
  );
  return valueOrFail(rows, problems);
}

function sameValues(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): boolean {
  return (
    a.size === b.size && [...b].every(([name, value]) => a.get(name) === value)
  );
}
