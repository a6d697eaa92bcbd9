/** Node reads TypeScript, types taken away: `node --import ./.config/native-typescript.js FILE.ts`. */
import { register } from "node:module";

process.setSourceMapsEnabled(true);
register("./native-typescript-hooks.js", import.meta.url);
