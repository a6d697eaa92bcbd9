/** An element that shows the day on paper is drawn anew when it is printed: the page may have stood open for days. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

export class PrintDay implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  readonly #print = (): void => this.#host.requestUpdate();

  hostConnected(): void {
    addEventListener("beforeprint", this.#print);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.#print);
  }
}
