/** Tells a drawing that its place is as narrow as a phone, so that it is laid out anew instead of being shrunk or cut. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Pixels up to which a place is narrow. */
const NARROW = 520;

export class Narrow implements ReactiveController {
  is = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #size = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    const is = width > 0 && width <= NARROW;
    if (is === this.is) return;
    this.is = is;
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
  }
}
