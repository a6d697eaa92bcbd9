import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCsv } from "../src/base/csv.ts";
import { ensureBuilt, program, taphoa } from "./support/command-line.ts";
import { filesBelow, root } from "./support/source.ts";

/** A world small enough for a second, and weeks enough to sell something. */
const SMALL = ["--scale", "20000", "--weeks", "12"];

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "taphoa-test-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The baseline as text, for plans that differ in one thing. */
const baseline = readFileSync(join(root, "scenarios/baseline.csv"), "utf8");

const withRow = (row: string) => `${baseline.trimEnd()}\r\n${row}\r\n`;

describe("taphoa run", () => {
  it("without a plan simulates the baseline and prints a page for a stranger", () => {
    const { code, out, err } = taphoa(["run", ...SMALL]);
    expect(code).toBe(0);
    for (const told of [
      /12 weeks from 2027-06-07/,
      /model \S+, data [0-9a-f]{12}, seed 20261122, channel basis brief/,
      /households simulated for [\d,]+ \(scale 1:20000\)/,
      /Sell-through by region and channel/,
      /South +\S/,
      /By SKU/,
      /Net sales +\S+.* VND +\S+.* TWD/,
      /traditional trade holds \d+\.\d% of all FMCG under the channel basis "brief"/,
      /This is one seed \(20261122\)/,
    ])
      expect(out).toMatch(told);
    expect(err).toMatch(/^Simulating .*12 weeks …\n$/);
  });

  it("keeps within 100 columns", () => {
    const { out } = taphoa(["run", ...SMALL]);
    const long = out.split("\n").filter((line) => width(line) > 100);
    expect(long).toEqual([]);
  });

  it("prints one JSON document and nothing else with --format json", () => {
    const { code, out } = taphoa(["run", "--format", "json", ...SMALL]);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      schema: "taphoa.run/1",
      seed: "20261122",
      scale: 20000,
      weeks: 12,
      channelBasis: "brief",
    });
    expect(Object.keys(document.by)).toEqual(
      expect.arrayContaining(["region", "channel", "sku", "week"]),
    );
    expect(document.base.tt_share).toBeGreaterThan(0.8);
    expect(document.measures.sellout_units).toBeGreaterThan(0);
  });

  it("gives the same bytes for the same seed and others for another", () => {
    const json = ["run", "--format", "json", ...SMALL];
    const once = taphoa(json).out;
    expect(taphoa(json).out).toBe(once);
    expect(taphoa([...json, "--seed", "2"]).out).not.toBe(once);
  });

  it("prints the summary as CSV with --format csv", () => {
    const { code, out } = taphoa(["run", "--format", "csv", ...SMALL]);
    expect(code).toBe(0);
    const { table, problems } = parseCsv("summary.csv", out);
    expect(problems).toEqual([]);
    expect(table!.rows.length).toBeGreaterThan(20);
    expect(out).toContain("sell_through");
  });

  it("lets --set change a lever, and the result shows who set it", () => {
    const out = join(folder, "set");
    const { code } = taphoa([
      "run",
      ...SMALL,
      ...["--set", "rsp[main,south]=19000 VND", "--out", out],
    ]);
    expect(code).toBe(0);
    const plan = parseCsv(
      "plan.csv",
      readFileSync(join(out, "plan.csv"), "utf8"),
    );
    const row = plan.table!.rows.find(
      ({ cells }) => cells["lever"] === "rsp" && cells["region"] === "south",
    );
    expect(Object.values(row!.cells).join(" ")).toMatch(/19000.*VND.*--set/);
  });

  it("follows --channel-basis and says so", () => {
    const { out } = taphoa(["run", ...SMALL, "--channel-basis", "abstract"]);
    expect(out).toMatch(/under the channel basis "abstract"/);
  });

  it("proves the stock identity with --audit", () => {
    const { code, err } = taphoa(["run", ...SMALL, "--audit"]);
    expect(code).toBe(0);
    expect(err).toMatch(/stock identity held in each of 12 weeks/);
  });

  it("runs as the README's npm script, with a plan of one's own", () => {
    const plan = file("own.csv", baseline);
    const ended = spawnSync(
      "npm",
      ["run", "--silent", "sim", "--", plan, ...SMALL],
      { cwd: root, encoding: "utf8" },
    );
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/Sell-through by region and channel/);
  });
});

describe("a result folder", () => {
  it("holds plan, ledger, summary and a manifest that says what made them", () => {
    const out = join(folder, "deep/result");
    const { code } = taphoa(["run", ...SMALL, "--out", out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      "ledger.csv",
      "manifest.json",
      "plan.csv",
      "summary.csv",
    ]);
    const manifest = JSON.stringify(
      JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")),
    );
    for (const part of ["20261122", "20000", "0.1.0"])
      expect(manifest).toContain(part);
    for (const name of ["ledger.csv", "plan.csv", "summary.csv"]) {
      const text = readFileSync(join(out, name), "utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      expect(parseCsv(name, text).problems).toEqual([]);
    }
    expect(readdirSync(join(folder, "deep"))).toEqual(["result"]);
  });

  it("is replaced by the next result", () => {
    const out = join(folder, "again");
    taphoa(["run", ...SMALL, "--out", out]);
    const before = readFileSync(join(out, "ledger.csv"), "utf8");
    const { code } = taphoa(["run", ...SMALL, "--seed", "2", "--out", out]);
    expect(code).toBe(0);
    expect(readFileSync(join(out, "ledger.csv"), "utf8")).not.toBe(before);
  });

  it("never takes the place of anything else", () => {
    const taken = join(folder, "thesis");
    mkdirSync(taken);
    writeFileSync(join(taken, "chapter.txt"), "years of work");
    const { code, out, err } = taphoa(["run", ...SMALL, "--out", taken]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(
      /thesis, which holds chapter\.txt, expected a new or empty folder/,
    );
    expect(readdirSync(taken)).toEqual(["chapter.txt"]);
  });

  it("is not written where a file stands or nothing can be written", () => {
    const plain = file("plain.txt", "text");
    expect(taphoa(["run", ...SMALL, "--out", plain]).code).toBe(1);
    const inside = taphoa(["run", ...SMALL, "--out", join(plain, "x")]);
    expect(inside.code).toBe(1);
    expect(inside.err).toMatch(/cannot be written/);
  });

  it("is not begun when the plan is wrong", () => {
    const out = join(folder, "never");
    const plan = file("wrong.csv", withRow("rspp,,,,,,18000,VND,"));
    expect(taphoa(["run", plan, "--out", out]).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

describe("a file that is no plan", () => {
  const pixel = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
    "hex",
  );
  it.each<[string, () => string, RegExp]>([
    [
      "is missing",
      () => join(folder, "nowhere.csv"),
      /nowhere\.csv: found no such file/,
    ],
    ["is a folder", () => folder, /found a folder, expected a CSV file/],
    [
      "is empty",
      () => file("empty.csv", ""),
      /empty\.csv: found an empty file/,
    ],
    [
      "is blank",
      () => file("blank.csv", " \r\n \r\n"),
      /blank\.csv: found an empty file/,
    ],
    [
      "is a picture",
      () => file("picture.csv", pixel),
      /picture\.csv: found binary/,
    ],
    [
      "is a workbook",
      () => file("book.csv", Buffer.from("504b030414000600", "hex")),
      /book\.csv: found a workbook/,
    ],
  ])(
    "that %s: one message, exit code 1, nothing on stdout",
    (_, make, said) => {
      for (const command of ["run", "check"]) {
        const { code, out, err } = taphoa([command, make()]);
        expect(code).toBe(1);
        expect(out).toBe("");
        expect(err).toMatch(said);
        expect(err).toMatch(/1 problem; nothing was run or written\./);
        expect(err.trimEnd().split("\n")).toHaveLength(2);
      }
    },
  );

  it("in an encoding of a spreadsheet in Taiwan is still a plan", () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(baseline.replace(/^\ufeff/, ""), "utf16le"),
    ]);
    const plan = file("utf16.csv", utf16);
    expect(taphoa(["check", plan]).code).toBe(0);
  });

  it.each([
    ["an unknown lever", "rps,,,,,,18000,VND,", /unknown-lever|rps/],
    ["a prototype as a lever", "__proto__,,,,,,1,,", /__proto__/],
    ["an unknown SKU", "rsp,mian,,,,,18000,VND,", /mian/],
    ["an unknown channel", "channel_on,,tap_hoo,,,,on,,", /tap_hoo/],
    ["an unknown region", "rsp,main,,souht,,,18000,VND,", /souht/],
    ["grouped thousands", "rsp,main,,,,,45.000,VND,", /45\.000|45000/],
    ["a wrong unit", "rsp,main,,,,,18000,kg,", /kg/],
    ["weeks in the wrong order", "rsp,main,,,20,10,18000,VND,", /20|10/],
    ["a week beyond the horizon", "rsp,main,,,1,999,18000,VND,", /999/],
    ["a division by zero", "rsp,main,,,,,18000/0,VND,", /18000\/0/],
    ["an array", 'rsp,main,,,,,"ones(1e4,1e4)",VND,', /ones/],
  ])("with %s is refused with its row", (_, row, said) => {
    const lines = withRow(row).trimEnd().split("\n").length;
    const { code, out, err } = taphoa(["run", file("bad.csv", withRow(row))]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(said);
    expect(err).toContain(`bad.csv row ${lines}`);
  });
});

describe("the command line", () => {
  it.each([
    [["run", "--wekes", "3"], /unknown option '--wekes'.*\n.*--weeks/],
    [["rnu"], /unknown command 'rnu'.*\n.*run/],
    [["run", "a.csv", "b.csv"], /too many arguments/],
    [["run", "--format", "xml"], /Allowed choices are table, json, csv/],
    [["run", "--weeks", "0"], /whole number from 1/],
    [["run", "--weeks", "abc"], /whole number from 1/],
    [["run", "--weeks", "400"], /at most the \d+ weeks of the plan/],
    [["run", "--scale", "-5"], /whole number from 10/],
    [["run", "--scale", "1e9"], /whole number from 10/],
    [
      ["run", "--channel-basis", "guess"],
      /Allowed choices are brief, panel, abstract/,
    ],
    [["run", "--set", "rsp"], /--set/],
    [["run", "--set", "rspp=1"], /rspp/],
    [["check"], /missing required argument 'plan'/],
    [["new"], /required option '--category <id>'/],
    [["new", "--category", "snack"], /found snack.*snacks/],
  ])("refuses %j with exit code 1", (words, said) => {
    const { code, out, err } = taphoa(words);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(said);
  });

  it("shows help and version with exit code 0", () => {
    expect(taphoa(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(taphoa(["run", "--help"]).out).toMatch(/--channel-basis/);
    expect(taphoa(["--help"]).out).not.toMatch(/asset/);
    expect(taphoa(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("says of a bug in one line that it is one, exits with 2, and shows the stack only with --debug", () => {
    // A copy of the program whose data lack a parameter it asks for: no planner can cause that.
    const broken = join(folder, "broken");
    cpSync(join(root, "dist/cli"), join(broken, "dist/cli"), {
      recursive: true,
    });
    cpSync(join(root, "data"), join(broken, "data"), { recursive: true });
    cpSync(join(root, "scenarios"), join(broken, "scenarios"), {
      recursive: true,
    });
    copyFileSync(join(root, "package.json"), join(broken, "package.json"));
    symlinkSync(join(root, "node_modules"), join(broken, "node_modules"));
    const table = join(broken, "data/parameters.csv");
    const lines = readFileSync(table, "utf8").split("\n");
    writeFileSync(
      table,
      lines
        .filter((line) => !line.startsWith("tetDeliveryStopDays,"))
        .join("\n"),
    );
    const copy = join(broken, "dist/cli/taphoa.js");
    const plain = taphoa(["run", ...SMALL], { program: copy });
    expect(plain.code).toBe(2);
    expect(plain.out).toBe("");
    expect(plain.err).toMatch(
      /This is a bug in taphoa.*tetDeliveryStopDays.*--debug/,
    );
    expect(plain.err).not.toMatch(/\n\s+at /);
    const debug = taphoa(["run", ...SMALL, "--debug"], { program: copy });
    expect(debug.code).toBe(2);
    expect(debug.err).toMatch(/\n\s+at /);
  });

  const ESCAPE = "\u001b[";
  it("is in colour on a terminal, plain in a pipe, plain with NO_COLOR and on a dumb terminal", () => {
    const words = ["levers", "price"];
    expect(taphoa(words, { terminal: true }).out).toContain(ESCAPE);
    expect(taphoa(words).out).not.toContain(ESCAPE);
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }])
      expect(taphoa(words, { terminal: true, env }).out).not.toContain(ESCAPE);
    const empty = { terminal: true, env: { NO_COLOR: "" } };
    expect(taphoa(words, empty).out).toContain(ESCAPE);
    const bad = taphoa(["check", "nowhere.csv"], { env: { CI: "true" } });
    expect(bad.err).not.toContain(ESCAPE);
  });

  it("shows a bar on a terminal's stderr and leaves stdout to the result", () => {
    const { out, err } = taphoa(["run", "--format", "json", ...SMALL], {
      terminal: true,
    });
    expect(err).toMatch(/12 weeks .*100 %/);
    expect(() => JSON.parse(out)).not.toThrow();
  });

  it("ends quietly when its reader has seen enough", () => {
    const ended = spawnSync(
      "sh",
      [
        "-c",
        `"${process.execPath}" "${program}" levers --format json | head -n 1`,
      ],
      { encoding: "utf8" },
    );
    expect(ended.stdout).toBe("[\n");
    expect(ended.stderr).toBe("");
  });

  it("finds its data from any folder", () => {
    expect(taphoa(["levers", "rsp"], { cwd: folder }).code).toBe(0);
  });
});

describe("taphoa levers and measures", () => {
  it("list every lever with unit, range and meaning", () => {
    const { code, out } = taphoa(["levers"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^rsp +VND\/pack +1,000 to 2,000,000 +.*Recommended/m);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("list only what a word names, and say so when there is none", () => {
    const { out } = taphoa(["levers", "media"]);
    expect(out).toMatch(/^media_video/m);
    expect(out).not.toMatch(/^rsp/m);
    const none = taphoa(["levers", "zebra"]);
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/zebra/);
  });

  it("list every measure with its formula", () => {
    const { code, out } = taphoa(["measures"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^sell_through +/m);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("come as JSON and CSV, too", () => {
    for (const command of ["levers", "measures"]) {
      const list = JSON.parse(taphoa([command, "--format", "json"]).out);
      const csv = taphoa([command, "--format", "csv"]).out;
      expect(parseCsv("list", csv).table!.rows).toHaveLength(list.length);
    }
  });
});

describe("taphoa new and check", () => {
  it("write a template that is at once a plan", () => {
    const plan = join(folder, "mine.csv");
    const made = taphoa(["new", "--category", "snacks", "--out", plan]);
    expect(made).toMatchObject({ code: 0, out: "" });
    const checked = taphoa(["check", plan]);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/mine\.csv is fine: \d+ values set/);
    const ran = taphoa(["run", plan, ...SMALL]);
    expect(ran.code).toBe(0);
  });

  it("print the template without --out, the same as the file", () => {
    const { out } = taphoa(["new", "--category", "snacks"]);
    expect(out).toBe(readFileSync(join(folder, "mine.csv"), "utf8"));
  });

  it("never write over a file", () => {
    const plan = file("precious.csv", "precious");
    const { code, err } = taphoa([
      "new",
      "--category",
      "snacks",
      "--out",
      plan,
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/which exists/);
    expect(readFileSync(plan, "utf8")).toBe("precious");
  });

  it("find every scenario fine", () => {
    const scenarios = filesBelow("scenarios", ".csv");
    expect(scenarios.length).toBeGreaterThan(5);
    for (const scenario of scenarios)
      expect(taphoa(["check", scenario])).toMatchObject({ code: 0, err: "" });
  });

  it("collect all mistakes of a plan, in the order of its rows", () => {
    const plan = file(
      "many.csv",
      withRow(
        "rps,,,,,,18000,VND,\r\nrsp,main,,souht,,,18000,VND,\r\nnd_target,,,,,,abc,%,",
      ),
    );
    const { code, err } = taphoa(["check", plan]);
    expect(code).toBe(1);
    const rows = [...err.matchAll(/many\.csv row (\d+)/g)].map((m) => +m[1]!);
    expect(rows).toHaveLength(3);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(err).toMatch(/3 problems; nothing was run/);
  });
});

describe("taphoa asset", () => {
  it("writes what a bare run prints as JSON", () => {
    const asset = join(folder, "demo.json");
    expect(taphoa(["asset", asset])).toMatchObject({ code: 0, out: "" });
    const { out } = taphoa(["run", "--format", "json"]);
    expect(`${readFileSync(asset, "utf8")}\n`).toBe(out);
  });
});

/** Columns of a terminal a line takes: a Han character takes two, a combining mark none. */
function width(line: string): number {
  return Array.from(line.normalize("NFC")).reduce(
    (sum, character) => sum + (/[\u2e80-\uffdc]/u.test(character) ? 2 : 1),
    0,
  );
}
