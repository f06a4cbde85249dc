const small = '(max-width: 480px), (max-height: 480px)';
const mark = 'deskbell';

/**
 * Opens the panel's `<dialog>` as it fits the screen: beside the page, or, on phones and at great zoom, over all of it,
 * where the keyboard does not cover it and the back gesture closes it.
 */
export class PanelDialog {
  readonly #onClose: () => void;
  readonly #small = matchMedia(small);
  #dialog: HTMLDialogElement | undefined;
  #left: AbortController | undefined;

  /** @param onClose the reader asked to close it: with the back gesture, or with Escape over the whole screen. */
  constructor(onClose: () => void) {
    this.#onClose = onClose;
  }

  show(dialog: HTMLDialogElement): void {
    if (dialog.open) return;
    this.#dialog = dialog;
    this.#left = new AbortController();
    const { signal } = this.#left;
    this.#small.addEventListener('change', this.#reopen, { signal });
    if (!this.#small.matches) return dialog.show();
    dialog.showModal();
    dialog.addEventListener('cancel', this.#cancel, { signal });
    dialog.addEventListener('close', this.#onClose, { signal });
    this.#fit();
    for (const change of ['resize', 'scroll'])
      visualViewport?.addEventListener(change, this.#fit, { signal });
    // Where the browser itself turns "back" into closing, the page's history is left alone.
    if (!('CloseWatcher' in window) && matchMedia('(pointer: coarse)').matches) this.#watchHistory(signal);
  }

  /** Undoes everything, without telling `onClose`. */
  hide(): void {
    this.#left?.abort();
    this.#left = undefined;
    this.#dialog?.close();
    this.#dialog = undefined;
  }

  #reopen = (): void => {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.hide();
    this.show(dialog);
  };

  #cancel = (event: Event): void => {
    event.preventDefault();
    this.#onClose();
  };

  #fit = (): void => {
    if (!visualViewport) return;
    this.#dialog?.style.setProperty('--db-viewport', `${visualViewport.height}px`);
    this.#dialog?.style.setProperty('--db-viewport-top', `${visualViewport.offsetTop}px`);
  };

  #watchHistory(signal: AbortSignal): void {
    const isOurs = (): boolean =>
      typeof history.state === 'object' && history.state !== null && mark in history.state;
    // The page's own state stays in the entry, for routers that keep keys in it.
    const state: unknown = history.state;
    history.pushState({ ...(typeof state === 'object' ? state : {}), [mark]: true }, '');
    window.addEventListener('popstate', () => isOurs() || this.#onClose(), { signal });
    signal.addEventListener('abort', () => {
      if (isOurs()) history.back();
    });
  }
}
