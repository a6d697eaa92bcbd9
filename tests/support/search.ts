/** A search over made-up levers: x and y between 0 and 10. */
import type { SearchRequest } from "../../src/ensemble/vary.ts";

const range = (column: string) => ({
  column,
  low: 0,
  high: 10,
  unit: "",
  whole: false,
});

export const search: SearchRequest = {
  plan: "p",
  alternative: { id: "brief", basis: "brief", values: {} },
  factors: [],
  futures: 4,
  seed: "s",
  vary: [range("x"), range("y")],
};
