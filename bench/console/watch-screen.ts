/** What the page notes about itself while it is measured. Times in milliseconds. */
export interface ScreenWatch {
  /** From the last press of a key or button until the wanted text had been painted as the last one of the timeline; `null` until then. */
  took: number | null;
  /** Waits for that text, from the next press on. */
  expect(text: string): void;
  reset(): void;
  /** Each from a press of a key until the next frame had been painted. */
  readonly keys: number[];
  /** Every task of more than 50 ms. */
  readonly longTasks: number[];
}

declare global {
  interface Window {
    screenWatch: ScreenWatch;
  }
}

/** Runs in the page before everything else. */
export function watchScreen(): void {
  let wanted: string | null = null;
  const watch: ScreenWatch = {
    took: null,
    keys: [],
    longTasks: [],
    expect(text) {
      wanted = text;
      watch.took = null;
    },
    reset() {
      watch.keys.length = 0;
      watch.longTasks.length = 0;
    },
  };
  window.screenWatch = watch;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  /** Asked for in a frame, it comes right behind it, ahead of whatever else there is to do. */
  const painted = (then: () => void): void => void scheduler.postTask(then, { priority: 'user-blocking' });
  const look = (began: number): void => {
    if (wanted === null) return;
    if (lastText() !== wanted) return void requestAnimationFrame(() => look(began));
    wanted = null;
    painted(() => (watch.took = performance.now() - began));
  };
  const pressed = ({ timeStamp }: Event): void => {
    requestAnimationFrame(() => look(timeStamp));
  };
  addEventListener('mousedown', pressed, { capture: true });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') return pressed(event);
      requestAnimationFrame(() => painted(() => watch.keys.push(performance.now() - event.timeStamp)));
    },
    { capture: true },
  );

  function lastText(): string | undefined {
    let root: ParentNode | null | undefined = document;
    for (const tag of ['console', 'shell', 'conversation', 'timeline'])
      root = root?.querySelector(`deskbell-${tag}`)?.shadowRoot;
    return [...(root?.querySelectorAll('[part=message]') ?? [])].at(-1)?.textContent.trim();
  }
}
