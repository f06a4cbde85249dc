import { percentile } from '../crowd/send-log.ts';
import { judgeDelay, workOf } from '../crowd/judge-delay.ts';
import { startFlood } from '../faults/start-flood.ts';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const EVERY_MS = 1_500;

export const flood = scenario({
  id: 'F13',
  name: 'flood',
  title: 'a hundred sockets send as fast as they can, while people behind one address come and write',
  rules: ['A3'],
  faults: ['rate_limited', 'cut off', 'people behind one address'],
  holds: [
    'the server comes to real visitors within 1 s of work (p99)',
    'nobody of those behind one address is refused',
  ],
  engines: ['sqlite'],
  short: { seconds: 8, sockets: 100, people: 40 },
  long: { seconds: 300, sockets: 100, people: 50 },
  async run(run, { seconds, sockets, people }) {
    await using stage = await Stage.open(run, { limits: 'real', visitors: 0, agents: 0, haste: 1 });
    const { crowd, server } = stage;
    crowd.log.work = workOf(server);
    const { siteId, origin } = stage.visitorAt(server.url);
    const end = performance.now() + seconds * 1_000;
    const floods = startFlood({ port: server.port, siteId, origin, sockets, addresses: 20 });
    const elsewhere = await Promise.all(
      Array.from({ length: 5 }, (_, index) => stage.addProxy(undefined, `127.0.3.${String(index + 1)}`)),
    );
    const others = elsewhere.flatMap(({ url }) => Array.from({ length: 4 }, () => crowd.addVisitor(url)));
    const writing = setInterval(() => {
      for (const visitor of others) visitor.send(crowd.nextText());
    }, EVERY_MS);

    const nat = await stage.addProxy(undefined, '127.0.2.1');
    const refused: string[] = [];
    // They come one after the other, as people do.
    for (let person = 0; person < people; person += 1) {
      const visitor = crowd.addVisitor(nat.url);
      visitor.client.connection.subscribe((state) => {
        if (state.status === 'offline') refused.push(`${visitor.name}: ${state.error.code}`);
      });
      visitor.send(crowd.nextText());
      run.fired('people behind one address');
      run.say(`${String(person + 1)}/${String(people)} people have come`);
      await lasting((end - performance.now()) / (people - person + 1));
    }
    await lasting(end - performance.now());
    clearInterval(writing);
    const figures = await floods.stop();
    run.fired('rate_limited', figures.refused);
    run.fired('cut off', figures.cutOff);
    await stage.conclude();
    const latencies = crowd.log.latencies();
    run.figure("visitors' median ms", percentile(latencies, 0.5));
    run.figure("visitors' p99 ms", percentile(latencies, 0.99));
    judgeDelay(run, "the visitors'", crowd.log.workLatencies(), 1_000);
    run.holds(refused.length === 0, `refused behind one address: ${refused.slice(0, 3).join(', ')}`);
  },
});
