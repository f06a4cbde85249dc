import { Worker } from 'node:worker_threads';
import { DeskbellError, type SimulationOutcome } from '@deskbell/protocol';
import type { Scenario } from '@deskbell/simulator';

export type ThreadAnswer = { readonly share: number } | { readonly outcomes: readonly SimulationOutcome[] };

interface Running {
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
}

/** Plays in a thread of its own: days of a busy desk take seconds, and no message must wait for that. The signal ends it. */
export async function runInThread(
  scenarios: readonly Scenario[],
  { signal, onShare }: Running,
): Promise<readonly SimulationOutcome[]> {
  signal.throwIfAborted();
  const worker = new Worker(threadFile(), { workerData: scenarios });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (answer: ThreadAnswer) => {
        if ('outcomes' in answer) resolve(answer.outcomes);
        else onShare(answer.share);
      });
      worker.once('error', (cause) => reject(stopped(cause)));
      worker.once('exit', () => reject(stopped(undefined)));
      signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
    });
  } finally {
    await worker.terminate();
  }
}

/** The thread's file lies beside this one, as source or as built: the compiler rewrites the endings of imports, not of addresses. */
function threadFile(): URL {
  const source = new URL('./simulation-thread.ts', import.meta.url);
  return import.meta.url.endsWith('.ts') ? source : new URL(source.href.replace(/\.ts$/, '.js'));
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : stopped(reason);
}

function stopped(cause: unknown): DeskbellError {
  return new DeskbellError('unavailable', 'unable to simulate: the thread that plays the days stopped', {
    cause,
  });
}
