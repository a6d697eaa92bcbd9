/** Has the built page kept on this computer once it is open and at rest; a browser that cannot, or a server that does not offer it, changes nothing. */
export function keepOffline(): void {
  // Only the page as it is served has the file: not the development server's, not the single file.
  if (import.meta.env.MODE !== "production") return;
  if (!("serviceWorker" in navigator)) return;
  const keep = (): void =>
    void navigator.serviceWorker
      .register("./service-worker.js")
      .catch(() => undefined);
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep, { once: true });
}
