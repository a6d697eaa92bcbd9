/** Whether the page is in LINE's own browser, and the address that opens it in the reader's. Pure. */

export function isInLine(userAgent: string): boolean {
  return /\bLine\/\d/.test(userAgent);
}

/** LINE opens an address with this parameter outside; the plan stays in the fragment. */
export function outsideAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.set("openExternalBrowser", "1");
  return url.href;
}
