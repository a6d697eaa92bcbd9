/** What the kernel offers: columns to be filled, and the steps by name. Built by `npm run kernel` into `../binary.ts`. */
export * from "./columns";
export * from "./constants";
export { experience, stockAtHome } from "./after-purchase";
export { close } from "./close";
export { purchase } from "./purchase";
export { replenishment, salesMemory } from "./shelves";
export { trips } from "./trips";
