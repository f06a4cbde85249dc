/** What the page notes about itself, in milliseconds since its navigation began. */
export interface Observed {
  fcp: number | null;
  lcp: number | null;
  cls: number;
  /** When the launcher had been painted; `null` until then. */
  launcher: number | null;
  /** From a click to a composer that one can write in; `null` until then. */
  open: number | null;
}

declare global {
  interface Window {
    observed: Observed;
  }
}

/** Runs in the page before everything else. */
export function observePage(): void {
  const observed: Observed = { fcp: null, lcp: null, cls: 0, launcher: null, open: null };
  window.observed = observed;
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observed.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (observed.lcp = startTime));
  observe('layout-shift', (entry) => {
    observed.cls += (entry as PerformanceEntry & { readonly value: number }).value;
  });

  const painted = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  new MutationObserver((_, observer) => {
    if (!document.querySelector('deskbell-chat')) return;
    observer.disconnect();
    painted(() => (observed.launcher = performance.now()));
  }).observe(document, { childList: true, subtree: true });

  document.addEventListener('click', () => {
    const began = performance.now();
    const look = (): void => {
      if (isUsable()) painted(() => (observed.open = performance.now() - began));
      else requestAnimationFrame(look);
    };
    look();
  });

  function isUsable(): boolean {
    const panel = document.querySelector('deskbell-chat')?.shadowRoot?.querySelector('dialog[open]');
    const field = panel?.querySelector('deskbell-composer')?.shadowRoot?.querySelector('textarea');
    return field !== null && field !== undefined && !field.disabled && field.checkVisibility();
  }
}
