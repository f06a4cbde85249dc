const WIDTH = 30;
/** Lines of a longer work are at least so far apart, in percent. */
const LINE_STEP = 5;

export interface ProgressBar {
  /** How far it is, from 0 to 1, and with what just now. */
  tell: (share: number, detail?: string) => void;
  /** Takes the bar away again. */
  done: () => void;
}

export interface ProgressOptions {
  readonly stream?: NodeJS.WriteStream;
  /** Where there is no terminal: plain lines instead of nothing. */
  readonly lines?: boolean;
}

/** Draws how far something is on a terminal; elsewhere plain lines, or nothing. */
export function progressBar(
  what: string,
  { stream = process.stderr, lines = false }: ProgressOptions = {},
): ProgressBar {
  if (stream.isTTY) return drawn(what, stream);
  return lines ? printed(what, stream) : { tell: () => {}, done: () => {} };
}

function drawn(what: string, stream: NodeJS.WriteStream): ProgressBar {
  let shown = '';
  return {
    tell: (share, detail = '') => {
      const full = Math.round(share * WIDTH);
      const bar = `${what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent(share).padStart(5)} ${detail}`;
      if (bar === shown) return;
      stream.write(`\r${bar.padEnd(shown.length)}`);
      shown = bar;
    },
    done: () => {
      if (shown) stream.write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}

function printed(what: string, stream: NodeJS.WriteStream): ProgressBar {
  let next = 0;
  return {
    tell: (share, detail = '') => {
      if (share * 100 < next) return;
      next = Math.floor((share * 100) / LINE_STEP + 1) * LINE_STEP;
      stream.write(`${what} ${percent(share)} ${detail}`.trimEnd() + '\n');
    },
    done: () => {},
  };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
