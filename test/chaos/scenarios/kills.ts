import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** How long the server lives in each cycle, in milliseconds: from hardly connected to well under way. */
const LIFE_MS = { from: 20, to: 350 };

/** A text is stored and acknowledged within about this time. */
const FLIGHT_MS = 4;

export const kills = scenario({
  id: 'F01',
  name: 'kills',
  title: 'a server that is killed under traffic, and started again on the same data',
  rules: ['D1', 'D2', 'D3', 'D5'],
  faults: ['kill', 'kill with texts under way'],
  holds: ['what was acknowledged is there after every kill; what was not arrives once, in order'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { cycles: 40, visitors: 4 },
  long: { cycles: 1_000, visitors: 20 },
  async run(run, { cycles, visitors }) {
    await using stage = await Stage.open(run, { haste: 20, pauses: 0.1, visitors });
    const { server, crowd } = stage;
    crowd.write(visitors > 10 ? 60 : 15);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      // The moment of the crash is what is varied here.
      await lasting(LIFE_MS.from + run.random.next() * (LIFE_MS.to - LIFE_MS.from));
      // A quick machine acknowledges nearly everything at once: the crash comes while texts are on their way, somewhere.
      crowd.writeOnce();
      await lasting(run.random.next() * FLIGHT_MS);
      const { sent, acknowledged } = crowd.log.figures;
      if (sent > acknowledged) run.fired('kill with texts under way');
      await server.kill();
      run.fired('kill');
      await server.start();
      run.say(
        `${String(cycle)}/${String(cycles)} kills, ${String(acknowledged)} of ${String(sent)} acknowledged`,
      );
    }
    await stage.conclude();
    const met = run.faults.get('kill with texts under way') ?? 0;
    run.holds(met > cycles / 2, `only ${String(met)} of ${String(cycles)} kills met texts under way`);
    run.holds(crowd.log.figures.acknowledged > cycles, 'hardly any text was acknowledged between the kills');
  },
});
