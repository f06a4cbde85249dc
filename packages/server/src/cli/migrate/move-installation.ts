import { randomIds } from '../../system/random-ids.ts';
import { systemClock } from '../../system/system-clock.ts';
import { progressBar } from '../progress-bar.ts';

/** Moves an installation and says how far it is. */
export async function moveInstallation(from: string, to: string): Promise<void> {
  // Loaded only now, so that --help is answered at once.
  const { copyInstallation } = await import('../../compose.ts');
  const bar = progressBar('Moving', { lines: true });
  const began = performance.now();
  try {
    const { rows, tables, wasFinished } = await copyInstallation({
      from,
      to,
      clock: systemClock,
      ids: randomIds,
      onProgress: ({ share, phase, table }) => bar.tell(share, `${phase} ${table}`),
    });
    bar.done();
    if (wasFinished) {
      console.log('This installation has been moved there already; nothing was done.');
      return;
    }
    const seconds = Math.max(0.1, (performance.now() - began) / 1_000);
    console.log(
      `Moved ${rows} rows of ${tables} tables in ${seconds.toFixed(1)} s; both sides have the same.\n` +
        'Start the server on the new data: clients go on where they were. Should the old data be opened again, they begin another life.',
    );
  } finally {
    bar.done();
  }
}
