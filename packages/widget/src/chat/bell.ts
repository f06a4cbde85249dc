const mutedKey = 'deskbell:sound';

/** Rings when somebody answers, unless the reader has switched it off. Silent until something was done on the page. */
export class Bell {
  ring(): void {
    if (this.muted || !navigator.userActivation.hasBeenActive) return;
    // Loaded when it is first needed; a bell that cannot ring is no reason to stop.
    import('./bell-sound.ts').then(({ ringBell }) => ringBell()).catch(() => undefined);
  }

  get muted(): boolean {
    try {
      return localStorage.getItem(mutedKey) !== null;
    } catch {
      return false;
    }
  }

  /** Kept for the next visit: the choice is the reader's own act. */
  set muted(muted: boolean) {
    try {
      if (muted) localStorage.setItem(mutedKey, 'off');
      else localStorage.removeItem(mutedKey);
    } catch {
      // Without storage the choice cannot be kept.
    }
  }
}
