import { expect, it } from 'vitest';
import { TOKEN } from './lib/actions.ts';
import { settle } from './lib/settle.ts';
import { World } from './lib/world.ts';

const SEEDS = Number(process.env['FUZZ_SEEDS'] ?? 100);
const STEPS = 100;
const IDENTITY = 'deskbell/relay.example/shop/identity';

/** A client that was closed settles nothing any more. */
const later = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

type Marks = Readonly<Record<'visitor' | 'agent', number>>;

/** Two people who read on several tabs and devices each, over a network that loses, delays and cuts. */
async function run(seed: number): Promise<string[]> {
  const found: string[] = [];
  const world = new World(seed);
  const { network, random } = world;
  const [laptop, phone] = [world.newDevice(), world.newDevice()];
  const first = world.openVisitor(laptop);
  void first.client.conversations.current.value.messages.send(world.text('laptop'));
  await world.heal();
  const identity = await laptop.storage.get(IDENTITY);
  await phone.storage.update(IDENTITY, () => identity);
  world.openVisitor(laptop);
  world.openVisitor(phone);
  const desk = world.newDevice();
  for (const device of [desk, desk, world.newDevice()]) world.openAgent(device, TOKEN);
  await world.heal();
  const [conversation] = world.desk.data.conversations.values();
  const { id } = conversation!;
  for (const { client } of world.agents) client.conversations.get(id).watch();
  await world.heal();

  const clients = [...world.visitors, ...world.agents].map(({ client }) => client);
  const seen = clients.map((): Marks => ({ visitor: 0, agent: 0 }));
  let stands: Marks = { visitor: 0, agent: 0 };
  const look = (): void => {
    clients.forEach((client, index) => {
      const marks = client.conversations.get(id).state.value?.marks;
      if (marks && isBehind(marks, seen[index]!)) found.push(`seed ${seed}: client ${index} went back`);
      if (marks) seen[index] = { ...marks };
    });
    if (isBehind(conversation!.marks, stands)) found.push(`seed ${seed}: the relay went back`);
    stands = { ...conversation!.marks };
  };
  const isFact = (frame: string): boolean => frame.startsWith('{"type":"fact"') && random.chance(0.5);
  const acts: readonly (() => unknown)[] = [
    () => later(random.pick(clients).conversations.get(id).messages.send(world.text('anybody'))),
    () => random.pick(clients).conversations.get(id).markRead(),
    () => random.pick(clients).conversations.get(id).markRead(),
    () => network.pairs.length > 0 && random.pick(network.pairs).deliver('server', random.int(1, 3)),
    () => network.pairs.length > 0 && random.pick(network.pairs).deliver('client', random.int(1, 3)),
    () => network.pairs.length > 0 && random.pick(network.pairs).drop('client', isFact),
    () => network.pairs.length > 0 && random.chance(0.3) && random.pick(network.pairs).cut(),
    () => random.chance(0.2) && network.flush(),
    () => world.advance(random.int(10, 3_000)),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    await random.pick(acts)();
    await settle();
    look();
  }
  await world.heal();
  look();
  for (const marks of seen)
    if (isBehind(marks, conversation!.marks)) found.push(`seed ${seed}: somebody was not told`);
  await world.close();
  return found;
}

function isBehind(a: Marks, b: Marks): boolean {
  return a.visitor < b.visitor || a.agent < b.agent;
}

it(
  `[D10] [D7] ${SEEDS * STEPS} interleavings move read marks forward only, on all tabs and devices, and end in the same place`,
  async () => {
    const found: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) found.push(...(await run(seed)));
    expect(found).toEqual([]);
  },
  60_000 + SEEDS * 200,
);
