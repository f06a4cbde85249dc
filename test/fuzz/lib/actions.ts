import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { deleteMessage, editMessage, requestPerson } from '@deskbell/sdk/visitor';
import type { AgentTab, VisitorTab, World } from './world.ts';

type Action = (world: World) => void | Promise<void>;

/** What happens, and how often. */
const actions: readonly [weight: number, name: string, action: Action][] = [
  [18, 'visitor writes', (world) => visitorWrites(world)],
  [10, 'agent writes', (world) => agentWrites(world, 'messages')],
  [3, 'agent notes', (world) => agentWrites(world, 'notes')],
  [6, 'agent follows', (world) => follow(world)],
  [9, 'routing offers', (world) => offer(world)],
  [5, 'agent answers an offer', (world) => answerOffer(world)],
  [5, 'agent hands on', (world) => handOn(world)],
  [5, 'agent puts aside, solves or takes', (world) => handle(world)],
  [6, 'deadlines fire', (world) => world.desk.fireDue()],
  [6, 'somebody changes a text', (world) => rewrite(world, 'edit')],
  [3, 'somebody takes a text back', (world) => rewrite(world, 'delete')],
  [3, 'visitor asks for a person', (world) => askForPerson(world)],
  [25, 'some frames arrive', (world) => someArrive(world)],
  [8, 'everything arrives', (world) => void world.network.flush()],
  [6, 'a connection breaks', (world) => cut(world)],
  [9, 'facts get lost on a living connection', (world) => loseFacts(world)],
  [2, 'the relay crashes', (world) => world.desk.crash()],
  [3, 'the relay slows down', (world) => void (world.desk.slow = true)],
  [8, 'the relay works', (world) => world.desk.work()],
  [3, 'a tab is killed', (world) => kill(world)],
  [3, 'a tab is opened', (world) => void world.openVisitor(world.random.pick(world.visitors).device)],
  [2, 'the network goes', (world) => void (world.network.up = false)],
  [5, 'the network comes', (world) => void (world.network.up = true)],
  [8, 'time passes', (world) => world.advance(world.random.int(10, 12_000))],
  [3, 'a device wakes', (world) => world.random.pick(world.visitors).tab.wake()],
  [4, 'agent reads', (world) => anyHandle(world)?.markRead()],
  [
    4,
    'visitor reads',
    (world) => world.random.pick(world.visitors).client.conversations.current.value.markRead(),
  ],
  [1, 'visitor ends', (world) => endOne(world)],
  [
    2,
    'visitor begins anew',
    (world) => void world.random.pick(world.visitors).client.conversations.startNew(),
  ],
];
const total = actions.reduce((sum, [weight]) => sum + weight, 0);

export async function actAtRandom(world: World): Promise<string> {
  let at = world.random.int(0, total - 1);
  for (const [weight, name, action] of actions) {
    at -= weight;
    if (at >= 0) continue;
    await action(world);
    return name;
  }
  return '';
}

/** What fails is looked for in the outbox, not in the promise; a killed tab never settles it. */
const later = (promise: Promise<unknown>) => void promise.catch(() => undefined);

function visitorWrites(world: World): void {
  const { client, tab } = world.random.pick(world.visitors);
  const times = world.random.int(1, 3);
  for (let time = 0; time < times; time += 1) {
    later(client.conversations.current.value.messages.send(world.text(nameOf(world, tab))));
  }
}

function agentWrites(world: World, kind: 'messages' | 'notes'): void {
  const { client, tab } = world.random.pick(world.agents);
  const ids = [...world.desk.data.conversations.keys()];
  // Before the relay has said who is signed in, a text is in memory only.
  if (ids.length === 0 || client.me.value === null) return;
  const handle = client.conversations.get(world.random.pick(ids));
  later(handle[kind].send(world.text(nameOf(world, tab))));
}

function follow(world: World): void {
  const agent = world.random.pick(world.agents);
  const ids = [...world.desk.data.conversations.keys()];
  if (ids.length === 0) return;
  const id = world.random.pick(ids);
  const stop = agent.watching.get(id);
  if (stop) {
    stop();
    agent.watching.delete(id);
  } else agent.watching.set(id, agent.client.conversations.get(id).watch());
}

function someArrive(world: World): void {
  const { pairs } = world.network;
  if (pairs.length === 0) return;
  world.random.pick(pairs).deliver(world.random.pick(['client', 'server']), world.random.int(1, 4));
}

function cut(world: World): void {
  const { pairs } = world.network;
  if (pairs.length > 0) world.random.pick(pairs).cut();
}

/** What no client can notice by itself: the next comparison of heads must. */
function loseFacts(world: World): void {
  const { pairs } = world.network;
  if (pairs.length === 0) return;
  const isLost = (frame: string) => frame.startsWith('{"type":"fact"') && world.random.chance(0.7);
  world.dropped += world.random.pick(pairs).drop('client', isLost);
}

/** Any conversation of the desk, as one of the agents' tabs has it. */
function anyHandle(world: World): AgentConversationHandle | undefined {
  const ids = [...world.desk.data.conversations.keys()];
  if (ids.length === 0) return undefined;
  return world.random.pick(world.agents).client.conversations.get(world.random.pick(ids));
}

function offer(world: World): void {
  const { waiting } = world.desk.data;
  if (waiting.length > 0) world.desk.offer(world.random.pick(waiting), world.random.pick([TOKEN, COLLEAGUE]));
}

/** Answers what the screen shows, which may be over by now. */
function answerOffer(world: World): void {
  const { client } = world.random.pick(world.agents);
  const [shown] = client.offers.value;
  if (!shown) return;
  const chat = client.conversations.get(shown.conversation.id);
  later(world.random.chance(0.7) ? chat.accept() : chat.decline());
}

function handOn(world: World): void {
  const chat = anyHandle(world);
  if (!chat) return;
  const to = world.random.pick([
    { kind: 'agent', agentId: world.random.pick([TOKEN, COLLEAGUE]) },
    { kind: 'queue', queueId: 'main' },
    { kind: 'tier', tier: 2 },
  ] as const);
  later(chat.transfer(to, world.random.chance(0.5) ? 'They asked about their parcel.' : undefined));
}

function handle(world: World): void {
  const chat = anyHandle(world);
  if (!chat) return;
  const what = world.random.int(0, 3);
  if (what === 0) later(chat.snooze(world.clock.now() + world.random.int(1_000, 60_000)));
  else if (what === 1) later(chat.resolve());
  else if (what === 2) later(chat.claim());
  else later(chat.assign(world.random.pick([TOKEN, COLLEAGUE])));
}

function rewrite(world: World, what: 'edit' | 'delete'): void {
  const isVisitor = world.random.chance(0.5);
  const visitor = world.random.pick(world.visitors).client.conversations.current.value;
  const chat = isVisitor ? visitor : anyHandle(world);
  const own = (chat?.timeline.value.items ?? []).filter(
    ({ own, seq, body }) => own && seq !== null && 'text' in body,
  );
  if (!chat || own.length === 0) return;
  const { id } = world.random.pick(own);
  const text = what === 'edit' ? world.change() : null;
  const done = isVisitor
    ? text === null
      ? deleteMessage(visitor, id)
      : editMessage(visitor, id, text)
    : text === null
      ? (chat as AgentConversationHandle).deleteMessage(id)
      : (chat as AgentConversationHandle).editMessage(id, text);
  done.then(
    () => void (text === null ? undefined : world.changed.push(text)),
    () => undefined,
  );
}

function askForPerson(world: World): void {
  later(requestPerson(world.random.pick(world.visitors).client.conversations.current.value));
}

/** Another tab of the same device takes its place, as after a reload. */
function kill(world: World): void {
  const victim: VisitorTab | AgentTab = world.random.pick([...world.visitors, ...world.agents]);
  victim.tab.kill();
  const visitor = world.visitors.findIndex(({ tab }) => tab === victim.tab);
  if (visitor !== -1) {
    world.visitors.splice(visitor, 1);
    world.openVisitor(victim.device);
    return;
  }
  const agent = world.agents.findIndex(({ tab }) => tab === victim.tab);
  world.agents.splice(agent, 1);
  world.openAgent(victim.device, (victim as AgentTab).token);
}

function endOne(world: World): void {
  later(world.random.pick(world.visitors).client.conversations.current.value.end());
}

function nameOf(world: World, tab: unknown): string {
  const known = names.get(tab as object) ?? `tab ${world.sent.length}`;
  names.set(tab as object, known);
  return known;
}
const names = new WeakMap<object, string>();

export const TOKEN = 'agent-token-of-ada-0001';
export const COLLEAGUE = 'agent-token-of-ben-0002';
