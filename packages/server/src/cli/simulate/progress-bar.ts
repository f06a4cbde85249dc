const WIDTH = 30;

/** Draws how far something is on a terminal, and nothing elsewhere. `done` takes it away again. */
export function progressBar(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
): { tell: (share: number) => void; done: () => void } {
  if (!stream.isTTY) return { tell: () => {}, done: () => {} };
  let shown = -1;
  return {
    tell: (share) => {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      const full = Math.round(share * WIDTH);
      stream.write(
        `\r${what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(percent).padStart(3)} %`,
      );
    },
    done: () => {
      if (shown >= 0) stream.write(`\r${' '.repeat(what.length + WIDTH + 8)}\r`);
    },
  };
}
