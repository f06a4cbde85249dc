import { Worker } from 'node:worker_threads';
import type { WriterData } from './messages.ts';

/** The thread's file lies beside this one, as source or as built. */
export function startWriterThread(data: WriterData): Worker {
  const file = import.meta.url.endsWith('.ts') ? './writer-thread.ts' : './writer-thread.js';
  return new Worker(new URL(file, import.meta.url), { workerData: data });
}
