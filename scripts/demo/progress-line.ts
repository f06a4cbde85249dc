import { liveLine } from '../lib/live-line.ts';

const WIDTH = 28;

export interface ProgressLine {
  show(what: string, share: number): void;
  end(): void;
}

/** Draws how far the demo is, one line for everything that is made. */
export function progressLine(out: NodeJS.WriteStream = process.stdout): ProgressLine {
  const line = liveLine(out);
  let began = performance.now();
  let last = '';
  const finish = (): void => {
    if (last !== '') line.end(`${last} · ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  };
  return {
    show: (what, share) => {
      if (what !== last) {
        finish();
        began = performance.now();
        last = what;
      }
      const full = Math.round(share * WIDTH);
      line.show(
        `${what.padEnd(28)} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.round(share * 100))} %`,
      );
    },
    end: finish,
  };
}
