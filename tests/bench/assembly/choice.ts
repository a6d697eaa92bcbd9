/** The kernel's choice alone, over the occasions of `../occasions.ts`: compiled and timed by `npm run bench:choice`. */
import {
  i32At,
  setF64,
  setU8,
  sheet_choice,
  u8At,
} from "../../../src/kernel/assembly/columns";
import { drawSku, weigh } from "../../../src/kernel/assembly/choice";
import { uniform } from "../../../src/kernel/assembly/draws";
import { Visit } from "../../../src/kernel/assembly/visit";

export * from "../../../src/kernel/assembly/columns";

export let sheet_count: i32 = 0;
export let sheet_number: usize = 0;
export let sheet_household: usize = 0;
export let sheet_id: usize = 0;
export let sheet_region: usize = 0;
export let sheet_zone: usize = 0;
export let sheet_fitAt: usize = 0;
export let sheet_oddsAt: usize = 0;
export let sheet_streetAt: usize = 0;
export let sheet_known: usize = 0;
export let sheet_mask: usize = 0;
export let sheet_sought: usize = 0;
export let answers_chosen: usize = 0;
export let answers_total: usize = 0;

export function choose(): void {
  for (let i: i32 = 0; i < sheet_count; i++) {
    Visit.household = i32At(sheet_household, i);
    Visit.id = i32At(sheet_id, i);
    Visit.region = u8At(sheet_region, i);
    Visit.zone = u8At(sheet_zone, i);
    Visit.fitAt = i32At(sheet_fitAt, i);
    Visit.oddsAt = i32At(sheet_oddsAt, i);
    Visit.streetAt = i32At(sheet_streetAt, i);
    Visit.known = i32At(sheet_known, i);
    Visit.mask = i32At(sheet_mask, i);
    Visit.sought = u8At(sheet_sought, i);
    weigh();
    const u = uniform(sheet_choice, Visit.id, i32At(sheet_number, i));
    setF64(answers_total, i, Visit.total);
    setU8(
      answers_chosen,
      i,
      drawSku(Visit.mask | Visit.missing, Visit.total, u),
    );
  }
}
