/**
 * Property tests draw their examples from one seed, so that the same code passes or fails on every machine.
 * `TAPHOA_EXAMPLES=7 npx vitest run tests/base` tries others.
 */
import fc from "fast-check";

const SEED = 20_261_127;

fc.configureGlobal({ seed: Number(process.env.TAPHOA_EXAMPLES ?? SEED) });
