import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  program,
  SMALL,
  spawned,
  workFolder,
} from "../support/command-line.ts";
import { root } from "../support/source.ts";

const folder = workFolder();

describe("the command line", () => {
  it.each([
    [["run", "--wekes", "3"], /unknown option '--wekes'.*\n.*--weeks/],
    [["rnu"], /unknown command 'rnu'.*\n.*run/],
    [["run", "a.csv", "b.csv"], /too many arguments/],
    [["run", "--format", "xml"], /Allowed choices are table, json, csv/],
    [["run", "--weeks", "0"], /whole number from 1/],
    [["run", "--weeks", "abc"], /whole number from 1/],
    [["run", "--weeks", "400"], /at most the \d+ weeks of the plan/],
    [["run", "--scale", "-5"], /whole number from 1 to/],
    [["run", "--scale", "1e9"], /whole number from 1 to/],
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
    const { code, out, err } = spawned(words);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(said);
  });

  it("shows help and version with exit code 0", () => {
    expect(spawned(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(spawned(["run", "--help"]).out).toMatch(/--channel-basis/);
    expect(spawned(["--help"]).out).not.toMatch(/asset/);
    expect(spawned(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("may be started by its own name, as npx does", () => {
    const ended = spawnSync(join(root, "dist/cli/taphoa.js"), ["--version"]);
    expect(ended.status).toBe(0);
  });

  it("says where it belongs when it has left its folder", () => {
    const away = join(folder.path, "away");
    cpSync(join(root, "dist/cli"), away, { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder.path, "node_modules"));
    const ended = spawnSync(process.execPath, [
      join(away, "taphoa.js"),
      "levers",
    ]);
    expect(ended.status).toBe(1);
    expect(String(ended.stderr)).toMatch(
      /away: found the program without package\.json/,
    );
  });

  it("says of a bug in one line that it is one, exits with 2, and shows the stack only with --debug", () => {
    // A copy of the program whose data lack a parameter it asks for: no planner can cause that.
    const broken = join(folder.path, "broken");
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
      lines.filter((line) => !line.startsWith("clearanceShortest,")).join("\n"),
    );
    const copy = join(broken, "dist/cli/taphoa.js");
    const plain = spawned(["run", ...SMALL], { program: copy });
    expect(plain.code).toBe(2);
    expect(plain.out).toBe("");
    expect(plain.err).toMatch(
      /This is a bug in taphoa.*clearanceShortest.*--debug/,
    );
    expect(plain.err).not.toMatch(/\n\s+at /);
    const debug = spawned(["run", ...SMALL, "--debug"], { program: copy });
    expect(debug.code).toBe(2);
    expect(debug.err).toMatch(/\n\s+at /);
  });

  const ESCAPE = "\u001b[";
  it("is in colour on a terminal, plain in a pipe, plain with NO_COLOR and on a dumb terminal", () => {
    const words = ["levers", "price"];
    expect(spawned(words, { terminal: true }).out).toContain(ESCAPE);
    expect(spawned(words).out).not.toContain(ESCAPE);
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }])
      expect(spawned(words, { terminal: true, env }).out).not.toContain(ESCAPE);
    const empty = { terminal: true, env: { NO_COLOR: "" } };
    expect(spawned(words, empty).out).toContain(ESCAPE);
    const bad = spawned(["check", "nowhere.csv"], { env: { CI: "true" } });
    expect(bad.err).not.toContain(ESCAPE);
  });

  it("shows a bar on a terminal's stderr and leaves stdout to the result", () => {
    const { out, err } = spawned(["run", "--format", "json", ...SMALL], {
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
    expect(spawned(["levers", "rsp"], { cwd: folder.path }).code).toBe(0);
  });
});
