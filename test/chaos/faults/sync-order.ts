/** A system call as `strace -f` shows it: at its begin, and once more at its end when something else came between. */
interface Call {
  readonly name: string;
  readonly file: string;
  readonly begin: number;
  end: number;
  readonly line: string;
}

const BEGUN = /^(\d+) +(\w+)\((\d+)/;
const RESUMED = /^(\d+) +<\.\.\. (\w+) resumed>/;
const SYNCS = new Set(['fsync', 'fdatasync']);
const SENDS = new Set(['write', 'writev', 'sendmsg', 'sendto']);

/**
 * Looks in the record of a server's system calls whether each text was on disk before its acknowledgement left: written to the
 * database's file, the file flushed, the flush returned, and only then written to a socket. Returns what is wrong.
 */
export function syncOrderFaults(record: string, tokens: readonly string[]): string[] {
  const calls = readCalls(record);
  return tokens.flatMap((token) => {
    const touching = calls.filter(({ line }) => line.includes(token));
    const written = touching.find(({ name }) => name === 'pwrite64');
    const told = touching.find(({ name, line }) => SENDS.has(name) && line.includes('43/visitor'));
    if (!written) return [`${token} was never written`];
    if (!told) return [`${token} was never acknowledged`];
    const synced = calls.find(
      ({ name, file, begin }) => SYNCS.has(name) && file === written.file && begin > written.end,
    );
    if (synced && synced.end < told.begin) return [];
    return [`${token} was acknowledged before it was flushed`];
  });
}

function readCalls(record: string): Call[] {
  const calls: Call[] = [];
  const unfinished = new Map<string, Call>();
  for (const [index, line] of record.split('\n').entries()) {
    const [, thread = '', name = '', file = ''] = BEGUN.exec(line) ?? [];
    if (name !== '') {
      const call: Call = { name, file, begin: index, end: index, line };
      calls.push(call);
      if (line.endsWith('<unfinished ...>')) unfinished.set(`${thread} ${name}`, call);
      continue;
    }
    const [, resumedThread = '', resumed = ''] = RESUMED.exec(line) ?? [];
    const call = unfinished.get(`${resumedThread} ${resumed}`);
    if (call) call.end = index;
  }
  return calls;
}
