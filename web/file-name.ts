/** Names of the files that the page hands out: whose they are, what they are, and such that every system takes them. Pure. */

/** Bytes of each of the two parts: with the ending, less than the 255 that file systems take. */
const MOST_BYTES = 110;

/** Signs that Windows forbids in a name, and those that end a line or cannot be seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** `of` is whose it is, the plan's name as a rule; `what` may be empty where the name says all. */
export function fileName(of: string, what: string, ending: string): string {
  const parts = [of, what].map(safe).filter((part) => part !== "");
  const name = parts.join(" - ");
  const own = DEVICE.test(name) ? `${name}_` : name;
  return `${own === "" ? "taphoa" : own}.${ending}`;
}

/** The name of a reader's own file without what says its kind. */
export function withoutEnding(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx)$/i, "");
}

/** What a label says, without the kind in brackets at its end: the ending says it. */
export function withoutKind(label: string): string {
  return label.replace(/\s*[（(][^（(]*[)）]$/, "");
}

function safe(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+/, "");
  const encoder = new TextEncoder();
  let cut = "";
  let bytes = 0;
  for (const sign of clean) {
    bytes += encoder.encode(sign).length;
    if (bytes > MOST_BYTES) break;
    cut += sign;
  }
  return cut.replace(/[ .]+$/, "");
}
