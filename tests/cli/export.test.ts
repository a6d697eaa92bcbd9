import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { readWorkbook } from "../../src/batch/workbook.ts";
import { spawned, taphoa, workFolder } from "../support/command-line.ts";

const { path: folder, file } = workFolder();
const out = join(folder, "out");
const grid = file(
  "grid.csv",
  'name,note,rsp[main]\n=cmd(),"-2+3, @you",15000 VND\nB,,16000 VND\n',
);
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "1"];
taphoa(["batch", grid, "--out", out, ...SMALL]);

function read(...path: string[]): string {
  return readFileSync(join(folder, ...path), "utf8");
}

function rowsOf(...path: string[]) {
  const { table, problems } = parseCsv("t", read(...path));
  expect(problems).toEqual([]);
  return table!.rows.map(({ cells }) => ({ ...cells }));
}

describe("taphoa export", () => {
  it("writes a CSV file per table; what a spreadsheet would run is text, and comes back unchanged", () => {
    const ended = taphoa(["export", out, "--csv", "--out", join(folder, "c")]);
    expect(ended.err).toBe(`Written to ${join(folder, "c")}.\n`);
    expect(readdirSync(join(folder, "c")).sort()).toEqual([
      "inputs.csv",
      "measures.csv",
      "runs.csv",
      "summary.csv",
      "weekly.csv",
    ]);
    expect(read("c", "runs.csv")).toContain(",'=cmd(),");
    expect(rowsOf("c", "runs.csv")[0]).toMatchObject({
      scenario: "=cmd()",
      note: "-2+3, @you",
      state: "done",
    });
    expect(rowsOf("c", "weekly.csv").map(({ week }) => week)).toEqual([
      "1",
      "2",
      "1",
      "2",
    ]);
    expect(read("c", "summary.csv")).toBe(read("out", "summary.csv"));
  });

  it("writes the Parquet tables that the batch wrote", () => {
    const words = ["export", out, "--parquet", "--out", join(folder, "p")];
    expect(taphoa(words).code).toBe(0);
    for (const name of ["runs", "measures", "weekly", "inputs"])
      expect(
        readFileSync(join(folder, "p", `${name}.parquet`)).equals(
          readFileSync(join(out, `${name}.parquet`)),
        ),
      ).toBe(true);
  });

  it("writes a workbook, whose texts come back unchanged too", () => {
    const path = join(folder, "book.xlsx");
    expect(taphoa(["export", out, "--xlsx", "--out", path]).code).toBe(0);
    const { text, problems } = readWorkbook("b", readFileSync(path));
    expect(problems).toEqual([]);
    const rows = parseCsv("b", text!).table!.rows;
    expect(rows.map(({ cells }) => ({ ...cells }))).toEqual(
      rowsOf("out", "summary.csv"),
    );
  });

  it("wants one kind of file, and a place that can be written", () => {
    for (const words of [[], ["--csv", "--xlsx"]]) {
      const ended = taphoa(["export", out, ...words, "--out", folder]);
      expect(ended.code).toBe(1);
      expect(ended.err).toMatch(/one of --csv, --parquet, --xlsx and --mmm/);
    }
    const inFile = join(grid, "x.xlsx");
    const ended = taphoa(["export", out, "--xlsx", "--out", inFile]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/--out: found .*cannot be written: .*ENOTDIR/);
  });
});

describe("taphoa query", () => {
  const ask = (sql: string, ...words: string[]) =>
    taphoa(["query", out, sql, ...words]);
  const sql =
    "select scenario, number, count(*) n from inputs join weekly using (scenario) group by 1, 2 order by 1 desc";

  it("answers SQL over the tables as a table, CSV or JSON", () => {
    expect(ask(sql).out).toMatch(/^B +16000 +2$/m);
    expect(ask(sql, "--format", "csv").out).toBe(
      "\ufeffscenario,number,n\r\nB,16000,2\r\n'=cmd(),15000,2\r\n",
    );
    expect(JSON.parse(ask(sql, "--format", "json").out)).toEqual([
      { scenario: "B", number: 16000, n: 2 },
      { scenario: "=cmd()", number: 15000, n: 2 },
    ]);
  });

  it("says what is wrong with the SQL, and where there is nothing to ask", () => {
    const ended = ask("select * from nothing");
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/Table with name nothing does not exist/);
    rmSync(join(out, "weekly.parquet"));
    expect(ask(sql).err).toMatch(/no weekly\.parquet/);
    expect(existsSync(join(out, "weekly.parquet"))).toBe(false);
    taphoa(["batch", grid, "--out", out, ...SMALL]);
  });

  it("says how to get DuckDB where it is not installed", () => {
    // Resolves every package but DuckDB, as on a machine without it.
    const hook = encodeURIComponent(
      `export const resolve = (name, context, next) => { if (name === "@duckdb/node-api") throw new Error("Cannot find package"); return next(name, context); };`,
    );
    const loader = `import { register } from "node:module"; register("data:text/javascript,${hook}");`;
    const env = {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(loader)}`,
    };
    const ended = spawned(["query", out, sql], { env });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/no package @duckdb\/node-api \(Cannot find/);
    expect(ended.err).toMatch(/npm install --no-save @duckdb\/node-api/);
  });
});
