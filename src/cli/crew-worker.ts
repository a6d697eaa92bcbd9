/** A thread of a crew: reads market and plan for itself, waits for its share of the world, and does its areas week by week. */
import { parentPort, workerData } from "node:worker_threads";
import { lendHand, type HandWork } from "../index.ts";
import type { CrewWork } from "./crew.ts";
import { checkedPlan, loadMarket } from "./files.ts";

const { base, overrides } = workerData as CrewWork;
const market = loadMarket();
const { plan } = checkedPlan(base, market, overrides);

parentPort?.once("message", (work: HandWork) => {
  lendHand(work, { market, plan });
});
