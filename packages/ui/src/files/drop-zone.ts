/** While something hangs over an element, browsers say so about every third of a second. */
const HANGS_MS = 600;

/** Tells whether files hang over an element, ready to be dropped. */
export class DropZone {
  readonly #changed: () => void;
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    element.addEventListener('dragover', this.#over);
    element.addEventListener('drop', this.#left);
  }

  get isOver(): boolean {
    return this.#timer !== undefined;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#element.removeEventListener('dragover', this.#over);
    this.#element.removeEventListener('drop', this.#left);
  }

  #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    const was = this.isOver;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#left, HANGS_MS);
    if (!was) this.#changed();
  };

  #left = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed();
  };
}
