/**
 * Keeps the built page on this computer, so that it opens without a network after the first visit. All files of one build are
 * stored together under the build's name and answered from there; another build is fetched beside it and takes over when the
 * last window of the old one is closed, so that no page is ever made of two builds. The build writes the list of files and its
 * hash into the two constants (.config/offline.ts). Answers only for files of the list: everything else goes its way.
 */
export type {};

declare const FILES: readonly string[];
declare const BUILD: string;

const scope = self as unknown as ServiceWorkerGlobalScope;
const name = `taphoa ${BUILD}`;

scope.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(name).then((cache) =>
      cache.addAll(
        // Past the browser's own cache, which may hold another build's page.
        FILES.map((file) => new Request(file, { cache: "no-cache" })),
      ),
    ),
  );
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((kept) =>
        Promise.all(
          kept
            .filter((one) => one.startsWith("taphoa ") && one !== name)
            .map((one) => caches.delete(one)),
        ),
      ),
  );
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const file = fileOf(request.url);
  if (request.method !== "GET" || file === undefined) return;
  event.respondWith(
    caches
      .open(name)
      .then((cache) => cache.match(file))
      .then((found) => found ?? fetch(request)),
  );
});

/** The file of the build that an address asks for, if it is one. */
function fileOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const home = new URL(scope.registration.scope);
  if (origin !== home.origin || !pathname.startsWith(home.pathname))
    return undefined;
  const path = pathname.slice(home.pathname.length);
  const file = path === "" || path === "index.html" ? "./" : path;
  return FILES.includes(file) ? file : undefined;
}
