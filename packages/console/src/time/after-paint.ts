/**
 * Resolves once what has just been rendered is on the screen: what somebody waits for comes first, and what else there is to do after
 * it. At once while the page is not seen, where nothing is painted.
 */
export function afterPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    // The first is before it is painted, the second behind it; a task of its own keeps no frame waiting.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
