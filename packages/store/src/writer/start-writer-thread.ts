import { Worker } from 'node:worker_threads';
import type { WriterData } from './messages.ts';

/** The thread's file lies beside this one, as source or as built. */
export function startWriterThread(data: WriterData): Worker {
  const source = new URL('./writer-thread.ts', import.meta.url);
  // The compiler rewrites the endings of imports, not of addresses.
  const built = new URL(source.href.replace(/\.ts$/, '.js'));
  return new Worker(import.meta.url.endsWith('.ts') ? source : built, { workerData: data });
}
