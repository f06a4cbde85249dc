import { defaultPlatform } from '@deskbell/sdk';
import type { DeskbellProcess } from '../../lib/deskbell-process.ts';
import { RawWriter } from '../crowd/raw-writer.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

/** Conversations that the writers share: each is written to over both nodes at once. */
const CONVERSATIONS = 2;

export const million = scenario({
  id: 'D3',
  name: 'million',
  title: 'eight writers on two nodes write a million texts into two conversations at once',
  rules: ['D1', 'D2', 'D3'],
  faults: ['race'],
  holds: ['no number is missing or there twice, and everybody is told the same text under a number'],
  engines: ['cluster', 'postgres', 'sqlite'],
  onRequest: true,
  short: { count: 20_000, writers: 8, underWay: 10 },
  long: { count: 1_000_000, writers: 8, underWay: 10 },
  async run(run, { count, writers, underWay }) {
    await using stage = await Stage.open(run, { visitors: 0, agents: 0 });
    const { crowd, nodes } = stage;
    const secrets = Array.from({ length: CONVERSATIONS }, () => defaultPlatform().newSecret());
    const told: Told[] = [];
    const everybody: RawWriter[] = [];
    for (let index = 0; index < writers; index += 1) {
      const node = nodes[index % nodes.length] as DeskbellProcess;
      const secret = secrets[Math.floor(index / nodes.length) % CONVERSATIONS] ?? '';
      const writer = await RawWriter.connect({
        ...stage.visitorAt(node.url),
        name: `raw ${String(index)}`,
        log: crowd.log,
        secret,
        onFact: (name, payload) => {
          if (name === 'entry:added') told.push(readTold(payload));
        },
      });
      await writer.write(crowd.nextText());
      everybody.push(writer);
    }
    const began = performance.now();
    let sent = 0;
    await Promise.all(
      everybody.flatMap((writer) =>
        Array.from({ length: underWay }, async () => {
          while (sent < count) {
            sent += 1;
            const { ok } = await writer.write(crowd.nextText());
            if (ok) run.fired('race');
            if (sent % 1_000 === 0) run.say(`${String(sent)}/${String(count)} texts`);
          }
        }),
      ),
    );
    run.figure('texts a second', (sent / (performance.now() - began)) * 1_000);
    await stage.conclude();
    const stored = new Map<string, string>(
      (await stage.stored()).flatMap(({ conversationId, texts }) =>
        texts.map(({ seq, text }) => [`${conversationId} ${String(seq)}`, text] as [string, string]),
      ),
    );
    const otherwise = told.filter(({ place, text }) => stored.get(place) !== text);
    run.figure('told', told.length);
    run.holds(otherwise.length === 0, `${String(otherwise.length)} texts were told under another number`);
    const refused = crowd.log.all.filter(({ outcome }) => outcome !== 'acknowledged');
    run.holds(
      refused.length === 0,
      `${String(refused.length)} texts refused, such as ${String(refused[0]?.code)}`,
    );
    for (const { client } of everybody) client.close();
  },
});

interface Told {
  readonly place: string;
  readonly text: string;
}

function readTold(payload: string): Told {
  const { entry } = JSON.parse(payload) as {
    readonly entry: {
      readonly conversationId: string;
      readonly seq: number;
      readonly body: { readonly text?: string };
    };
  };
  return { place: `${entry.conversationId} ${String(entry.seq)}`, text: entry.body.text ?? '' };
}
