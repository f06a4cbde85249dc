import { parentPort, workerData } from 'node:worker_threads';
import { simulate, type Scenario } from '@deskbell/simulator';
import { outcomeOf } from './outcome-of.ts';
import type { ThreadAnswer } from './run-in-thread.ts';

/** One after the other, so that both are played as far as the time allows. */
const scenarios = workerData as readonly Scenario[];
const outcomes = scenarios.map((scenario, index) =>
  outcomeOf(
    simulate({ ...scenario, onProgress: (share) => tell({ share: (index + share) / scenarios.length }) }),
  ),
);
tell({ outcomes });

function tell(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}
