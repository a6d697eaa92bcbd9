/**
 * Reads areas.csv: the urban and the rural part of each province, with its households and the mean income of each
 * fifth of its people. Incomes in the file are in thousand VND per person and month.
 */
import { z } from "zod";
import { checkOrigin, originColumns, toOrigin } from "./certificate.ts";
import { areaTypes, regionIds } from "./ids.ts";
import type { Area } from "./market-types.ts";
import {
  amountCell,
  byText,
  idCell,
  readRows,
  wordCell,
  type Reading,
} from "./rows.ts";

const VND_PER_THOUSAND = 1000;

const schema = z.object({
  area: idCell,
  province: z.string().min(1, "a name"),
  province_vi: z.string().min(1, "a name"),
  province_34: z.string().min(1, "a name"),
  region: wordCell(regionIds),
  region6: idCell,
  area_type: wordCell(areaTypes),
  households: amountCell,
  income_q1: amountCell,
  income_q2: amountCell,
  income_q3: amountCell,
  income_q4: amountCell,
  income_q5: amountCell,
  ...originColumns,
});

export function readAreas(
  reading: Reading,
  sources: ReadonlySet<string>,
): readonly Area[] {
  const file = "areas.csv";
  const rows = readRows(reading, file, schema, ["area"]);
  const areas = rows.map(({ line, value: cells }): Area => {
    checkOrigin(reading, sources, file, line, cells);
    const incomes = [
      cells.income_q1,
      cells.income_q2,
      cells.income_q3,
      cells.income_q4,
      cells.income_q5,
    ];
    return Object.freeze({
      id: cells.area,
      province: cells.province,
      provinceVi: cells.province_vi,
      province34: cells.province_34,
      region: cells.region,
      region6: cells.region6,
      areaType: cells.area_type,
      zone: `${cells.region6}_${cells.area_type}`,
      households: cells.households,
      incomeVndPerPersonMonth: Object.freeze(
        incomes.map((income) => income * VND_PER_THOUSAND),
      ),
      ...toOrigin(cells),
    });
  });
  return Object.freeze(areas.sort((a, b) => byText(a.id, b.id)));
}
