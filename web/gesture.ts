/** Names gestures: changes of one field that follow closely are one, so that undo takes them back together. */

/** Milliseconds without a move that end a gesture. */
const PAUSE = 800;

export class Gesture {
  #moved = { key: "", at: 0, name: "" };

  /** Name of the gesture that a move of a field belongs to. */
  of(key: string, now = Date.now()): string {
    const goesOn = key === this.#moved.key && now - this.#moved.at <= PAUSE;
    const name = goesOn ? this.#moved.name : `${key} ${now}`;
    this.#moved = { key, at: now, name };
    return name;
  }
}
