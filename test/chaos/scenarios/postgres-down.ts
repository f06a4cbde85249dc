import { RawWriter } from '../crowd/raw-writer.ts';
import { lasting } from '../stage/pause.ts';
import type { Run } from '../stage/run.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** How soon a text that cannot be stored must be answered, and what a busy machine adds. */
const ANSWER_MS = 2_000;
const SLACK_MS = 1_000;
/** How soon texts are stored again after the database is back. */
const BACK_MS = 5_000;

export const postgresDown = scenario({
  id: 'F18',
  name: 'postgres-down',
  title: 'Postgres crashes and comes back, and stands still for a while, under traffic',
  rules: ['D1', 'D2', 'D5'],
  faults: ['crash', 'stop', 'unavailable'],
  holds: [
    'nothing is acknowledged that is not committed',
    'what cannot be stored is answered within 3 s',
    'texts are stored again 5 s after the database is back',
  ],
  engines: ['postgres', 'cluster'],
  short: { times: 2, stopMs: 3_000 },
  long: { times: 10, stopMs: 30_000 },
  async run(run, { times, stopMs }) {
    await using stage = await Stage.open(run, { visitors: 6 });
    const { crowd, backend, server } = stage;
    const writer = await RawWriter.connect({ ...stage.visitorAt(server.url), name: 'raw', log: crowd.log });
    await writer.write(crowd.nextText());
    const probe = new Probe(run, writer, () => crowd.nextText());
    crowd.write(60);
    for (let time = 1; time <= times; time += 1) {
      await lasting(700);
      await backend.postgres.restart({ mode: 'immediate' });
      run.fired('crash');
      await probe.untilStored();
      run.say(`${String(time)}/${String(times)} crashes`);
    }
    backend.postgres.suspend();
    run.fired('stop');
    const end = performance.now() + stopMs;
    while (performance.now() < end) await Promise.race([probe.write(), lasting(end - performance.now())]);
    backend.postgres.resume();
    await probe.untilStored();
    writer.client.close();
    run.figure('answered at the latest after ms', probe.slowestMs);
    run.figure('stored again after ms', probe.backMs);
    await stage.conclude();
  },
});

/** Somebody who notes how long answers take. */
class Probe {
  readonly #run: Run;
  readonly #writer: RawWriter;
  readonly #nextText: () => string;
  slowestMs = 0;
  backMs = 0;

  constructor(run: Run, writer: RawWriter, nextText: () => string) {
    this.#run = run;
    this.#writer = writer;
    this.#nextText = nextText;
  }

  /** Writes one text; whether it was stored. */
  async write(): Promise<boolean> {
    const began = performance.now();
    const { ok, error } = await this.#writer.write(this.#nextText());
    const took = performance.now() - began;
    this.slowestMs = Math.max(this.slowestMs, took);
    this.#run.holds(
      took <= ANSWER_MS + SLACK_MS,
      `a text was answered (${error?.code ?? 'stored'}) only after ${String(Math.round(took))} ms`,
    );
    if (error) {
      this.#run.fired(error.code);
      this.#run.holds(error.code === 'unavailable', `a text was refused with ${error.code}`);
      await lasting(50);
    }
    return ok;
  }

  async untilStored(): Promise<void> {
    const began = performance.now();
    while (!(await this.write())) continue;
    const took = performance.now() - began;
    this.backMs = Math.max(this.backMs, took);
    this.#run.holds(took <= BACK_MS, `texts were stored again only after ${String(Math.round(took))} ms`);
  }
}
