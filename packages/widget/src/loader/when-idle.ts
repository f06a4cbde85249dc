import { ofDocument } from '@deskbell/ui';

/** After the page has loaded and has nothing to do; never where people pay for data. */
export function whenIdle(task: () => Promise<unknown>, signal: AbortSignal): void {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  const work = (): void => {
    // What cannot be loaded is not there; a page has no use for the error.
    if (!signal.aborted) task().catch(() => {});
  };
  const wait = (): void => {
    // Safari has no idle callback; a moment after loading is nearly the same.
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5_000 });
    else setTimeout(work, 1_000);
  };
  if (ofDocument('readyState') === 'complete') wait();
  else window.addEventListener('load', wait, { signal, once: true });
}
