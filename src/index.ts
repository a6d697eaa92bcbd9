/**
 * The library's whole public face: the only file that the command line and the page may import, in chapters.
 * Everything here is a pure function of text and seeds.
 */
export * from "./index/words.ts";
export * from "./index/inputs.ts";
export * from "./index/run.ts";
export * from "./index/views.ts";
export * from "./index/batch.ts";
export * from "./index/futures.ts";
export * from "./index/documents.ts";
export * from "./index/evidence.ts";
