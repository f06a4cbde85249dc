import { parentPort, workerData } from 'node:worker_threads';
import { queries } from './compiled.ts';
import { openForReading } from './connection.ts';
import { storageFailure } from './sqlite-failure.ts';
import { Statements } from './statements.ts';
import type { SearchAnswer, SearchQuestion } from './thread-search.ts';

const port = parentPort;
if (!port) throw new TypeError('searches run in a thread of their own');
const { path } = workerData as { path: string };
const database = openForReading(path);
const statements = new Statements(database, queries);

port.on('message', (question: SearchQuestion | 'close') => {
  if (question === 'close') {
    database.close();
    port.close();
  } else port.postMessage(answerTo(question));
});

function answerTo({ id, name, parameters }: SearchQuestion): SearchAnswer {
  try {
    return { id, rows: statements.all(name, parameters) };
  } catch (error) {
    return { id, why: storageFailure(error) ?? String(error) };
  }
}
