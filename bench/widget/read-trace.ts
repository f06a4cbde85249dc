interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** The main thread of the page, in milliseconds. */
export interface ThreadTimes {
  /** The longest task of all. */
  readonly longest: number;
  /** What tasks took beyond 50 ms, from the first contentful paint on. */
  readonly blocked: number;
  /** The longest that scripts of one origin ran without a rest. */
  readonly longestOwn: number;
}

const LONG_MS = 50;
const RUNS_SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
]);

/** Reads a trace of the browser. @param host the origin of the page; @param own the origin of the scripts in question */
export function readTrace(trace: Buffer, host: string, own: string): ThreadTimes {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const urlOf = (event: TraceEvent): string => event.args?.data?.url ?? '';
  const first = traceEvents.find((event) => event.name === 'EvaluateScript' && urlOf(event).startsWith(host));
  if (!first) throw new Error('unable to read the trace: the page has run no script');
  const here = traceEvents.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const painted = traceEvents.find(({ name, pid }) => pid === first.pid && name === 'firstContentfulPaint');
  const tasks = here.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const ofOwn = here.filter((event) => RUNS_SCRIPT.has(event.name) && urlOf(event).startsWith(own));
  const ms = ({ dur = 0 }: TraceEvent): number => dur / 1_000;
  return {
    longest: Math.max(0, ...tasks.map(ms)),
    blocked: tasks
      .filter(({ ts }) => ts >= (painted?.ts ?? 0))
      .reduce((sum, task) => sum + Math.max(0, ms(task) - LONG_MS), 0),
    longestOwn: Math.max(0, ...ofOwn.map(ms)),
  };
}
