/** A line that changes while something goes on. */
export interface LiveLine {
  show(text: string): void;
  /** The last word; what is shown next begins a new line. */
  end(text: string): void;
}

/** Where the output is no terminal, a line is printed at most this often. */
const QUIET_MS = 15_000;

/** Shows progress in place in a terminal, and now and then as lines in a log. */
export function liveLine(out: NodeJS.WriteStream = process.stdout): LiveLine {
  let shownAt = performance.now();
  return {
    show: (text) => {
      if (out.isTTY) {
        out.write(`\r\u001b[K${text.slice(0, out.columns - 1)}`);
        return;
      }
      if (performance.now() - shownAt < QUIET_MS) return;
      shownAt = performance.now();
      out.write(`${text}\n`);
    },
    end: (text) => out.write(out.isTTY ? `\r\u001b[K${text}\n` : `${text}\n`),
  };
}
