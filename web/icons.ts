/** The few icons of the page, drawn here and registered as the component library's default set, so that none is fetched. */
import { registerIconLibrary } from "@awesome.me/webawesome/dist/components/icon/library.js";

const strokes: Readonly<Record<string, string>> = {
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.2v.1"/>',
  reset: '<path d="M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4"/>',
  open: '<path d="M4 7h6l2 2h8v10H4z"/>',
  save: '<path d="M12 4v11M7 11l5 5 5-5M5 20h14"/>',
  pin: '<path d="M9 4h6l-1 6 4 4H6l4-4zM12 14v6"/>',
  sliders:
    '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  alert: '<path d="M12 4l9 16H3zM12 10v4M12 17v.1"/>',
  table: '<path d="M4 5h16v14H4zM4 10h16M10 5v14"/>',
  chart: '<path d="M4 4v16h16M7 15l4-5 3 3 5-6"/>',
  undo: '<path d="M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3"/>',
  redo: '<path d="M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3"/>',
  book: '<path d="M4 5h6a2 2 0 0 1 2 2v13a2 2 0 0 0-2-2H4zM20 5h-6a2 2 0 0 0-2 2v13a2 2 0 0 1 2-2h6z"/>',
  why: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.6v.1"/>',
  scales: '<path d="M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z"/>',
  share: '<path d="M12 15V4M8 8l4-4 4 4M6 12v8h12v-8"/>',
  export: '<path d="M5 4h9l5 5v11H5zM12 10v7M9 14l3 3 3-3"/>',
  again: '<path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4"/>',
};

registerIconLibrary("default", {
  resolver: (name) =>
    `data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${strokes[name] ?? ""}</svg>`,
    )}`,
});
