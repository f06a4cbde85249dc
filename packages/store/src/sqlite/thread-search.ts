import { Worker } from 'node:worker_threads';
import type { ParametersOf, QueryName, RowOf } from '../query/names.ts';
import type { MatchReader } from '../search/find-conversations.ts';
import { unavailable } from './sqlite-failure.ts';

export interface SearchQuestion {
  readonly id: number;
  readonly name: QueryName;
  readonly parameters: ParametersOf<QueryName>;
}

export type SearchAnswer = { readonly id: number } & (
  { readonly rows: readonly unknown[] } | { readonly why: string }
);

interface Asked {
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

const UNABLE = 'search';

/**
 * Looks for words in a thread of its own: SQLite's answers come at once or, for what is said everywhere, after a tenth of a second,
 * and no message must wait for that. Started by the first search, as most servers are asked for none for long.
 */
export class ThreadSearch implements MatchReader {
  readonly #path: string;
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | undefined;
  #count = 0;
  #closed = false;

  constructor(path: string) {
    this.#path = path;
  }

  all<N extends QueryName>(name: N, parameters: ParametersOf<N>): Promise<readonly RowOf<N>[]> {
    if (this.#closed) return Promise.reject(unavailable(UNABLE, 'the store is closed'));
    const worker = (this.#worker ??= this.#start());
    const id = (this.#count += 1);
    const answer = new Promise<readonly unknown[]>((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
    });
    worker.postMessage({ id, name, parameters } satisfies SearchQuestion);
    // The thread runs the query of this name.
    return answer as Promise<readonly RowOf<N>[]>;
  }

  /** Answers what was asked, then ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage('close');
    await ended;
  }

  /** The thread's file lies beside this one, as source or as built. */
  #start(): Worker {
    const source = new URL('./search-thread.ts', import.meta.url);
    // The compiler rewrites the endings of imports, not of addresses.
    const built = new URL(source.href.replace(/\.ts$/, '.js'));
    const workerData = { path: this.#path };
    const worker = new Worker(import.meta.url.endsWith('.ts') ? source : built, { workerData });
    let failure: unknown;
    worker.on('message', (answer: SearchAnswer) => this.#answered(answer));
    worker.on('error', (error) => (failure = error));
    worker.once('exit', () => {
      this.#worker = undefined;
      const reason = unavailable(UNABLE, 'the thread that searches stopped', failure);
      for (const { reject } of this.#asked.values()) reject(reason);
      this.#asked.clear();
    });
    return worker;
  }

  #answered(answer: SearchAnswer): void {
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if ('rows' in answer) asked?.resolve(answer.rows);
    else asked?.reject(unavailable(UNABLE, answer.why));
  }
}
