import { it } from "vitest";
import { stockAt, tiers } from "../src/ledger/ledger.ts";
import { mechanisms } from "../src/mechanisms/index.ts";
import { tinyWorld } from "./support/tiny-world.ts";
import { civilDate } from "../src/base/calendar-date.ts";
const D = tiers.indexOf("distributor");
it("looks", () => {
  for (const sets of [["mechanism_calendar=0"], ["mechanism_calendar=0", "mechanism_loading=0"]]) {
    const t = tinyWorld({ rows: ["start_date,,,,,,2027-06-07,,"], sets, burnIn: 52, weeks: -52, room: 0 });
    const { world, ledger } = t;
    const out: string[] = [];
    const on = [0, 0], off = [0, 0];
    for (; t.week <= 0; t.week++) {
      for (const m of mechanisms) m.step(world, t.week, ledger);
      let goals = 0, tg = 0, miss = 0, need = 0;
      for (let at = 0; at < world.trade.loading.goal.length; at++) { if (world.trade.loading.goal[at]! > 0) goals++; tg += world.trade.loading.target[at]!; miss += world.trade.loading.bought[at]!; need += world.trade.distributor.rate[at]!; }
      let s = 0;
      for (let k = 0; k < world.skus.ownFrom; k++) for (let r = 0; r < 3; r++) s += ledger.stock.in[stockAt(ledger, t.week, k, D, r)]!;
      const m = (w: number) => civilDate(world.startDay + (w - 1) * 7).month;
      const last = m(t.week) !== m(t.week + 1);
      if (t.week > -26) { const x = last ? on : off; x[0]! += s; x[1]! += 1; }
      out.push(`${last ? "*" : ""}${(s / 1e6).toFixed(2)}(${goals}|${(tg / 1e6).toFixed(1)}|${(miss / 1e6).toFixed(1)}|${(need / 1e6).toFixed(1)})`);
    }
    console.log(out.slice(24).join(" "), "ratio", (on[0]! / on[1]!) / (off[0]! / off[1]!));
  }
}, 600000);
