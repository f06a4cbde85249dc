import type { Entry } from '@deskbell/protocol';
import type { TimelineItem } from '@deskbell/sdk';
import type { AgentTab, VisitorTab, World } from './world.ts';

interface AnyBody {
  readonly type: string;
  readonly text?: string;
}

/** Everything that must be true when all is quiet again; empty when it is. */
export async function violations(world: World): Promise<string[]> {
  const found = [
    ...textViolations(world),
    ...changeViolations(world),
    ...ringViolations(world),
    ...(await raceViolations(world)),
  ];
  for (const visitor of world.visitors) found.push(...(await visitorViolations(world, visitor)));
  for (const agent of world.agents) found.push(...(await agentViolations(world, agent)));
  return found;
}

/** LOST, DUP and ORD: what was written is stored once, in the order of its tab, or still shown as failed. */
function textViolations(world: World): string[] {
  const found: string[] = [];
  const stored = [...world.desk.data.conversations.values()].flatMap(({ entries }) => entries);
  const failed = new Set([...world.visitors, ...world.agents].flatMap((tab) => failedTexts(world, tab)));
  const lastOf = new Map<string, number>();
  for (const { text, from } of world.sent) {
    const entries = stored.filter(({ body }) => 'text' in body && body.text === text);
    if (entries.length > 1) found.push(`DUP ${text} is stored ${entries.length} times`);
    const [entry] = entries;
    if (!entry) {
      if (!failed.has(text)) found.push(`LOST ${text} is neither stored nor shown as failed`);
      continue;
    }
    const lane = `${from} in ${entry.conversationId}`;
    if (entry.seq < (lastOf.get(lane) ?? 0)) found.push(`ORD ${text} is before what was written earlier`);
    lastOf.set(lane, entry.seq);
  }
  return found;
}

/** C4: what was acknowledged is stored, and nothing is applied twice. */
function changeViolations({ desk, changed }: World): string[] {
  const stored = [...desk.data.conversations.values()]
    .flatMap(({ entries }) => entries)
    .flatMap(({ body }) => (body.type === 'edit' ? body.text : []));
  return [
    ...changed.filter((text) => !stored.includes(text)).map((text) => `LOST ${text}`),
    ...stored.filter((text, index) => stored.indexOf(text) !== index).map((text) => `DUP ${text}`),
  ];
}

function failedTexts(world: World, { client }: VisitorTab | AgentTab): string[] {
  const handles = [...world.desk.data.conversations.keys()].map((id) => client.conversations.get(id));
  const items = [
    ...handles,
    ...('current' in client.conversations ? [client.conversations.current.value] : []),
  ].flatMap((handle): readonly TimelineItem<AnyBody>[] => handle.timeline.value.items);
  return items.flatMap(({ delivery, body }) => (delivery?.state === 'failed' ? (body.text ?? []) : []));
}

/** D9: the tabs of a device are one visitor, who has one open conversation. */
async function raceViolations({ visitors, desk }: World): Promise<string[]> {
  const known = new Set(await Promise.all(visitors.map(({ device }) => secretOf(device))));
  const found: string[] = [];
  const open = new Set<string>();
  for (const { id, visitorId, status } of desk.data.conversations.values()) {
    if (!known.has(visitorId)) found.push(`RACE ${id} belongs to no device`);
    if (status === 'resolved' || status === 'closed') continue;
    if (open.has(visitorId)) found.push(`RACE ${id} is a second open one`);
    open.add(visitorId);
  }
  return found;
}

/** D8: an agent's message rings once on a device, whatever tabs there are. */
function ringViolations({ rung, offered }: World): string[] {
  const told = [...rung, ...offered];
  return told.filter((name, index) => told.indexOf(name) !== index).map((name) => `RUNG TWICE ${name}`);
}

async function visitorViolations(world: World, { client, device }: VisitorTab): Promise<string[]> {
  const found: string[] = [];
  if (client.connection.value.status !== 'online')
    found.push(`OFFLINE ${JSON.stringify(client.connection.value)}`);
  const secret = await secretOf(device);
  const known = world.desk.data.ofVisitor(secret);
  const shown = client.conversations.list.value;
  if (shown.length !== known.length) found.push(`LIST shows ${shown.length} of ${known.length}`);
  for (const conversation of known) {
    const handle = client.conversations.get(conversation.id);
    const told = conversation.forVisitor();
    if (JSON.stringify(handle.state.value) !== JSON.stringify(told)) {
      found.push(`STATE ${JSON.stringify(handle.state.value)} is not ${JSON.stringify(told)}`);
    }
    const older = await history(world, handle);
    found.push(...compare(conversation.visible('visitor'), handle.timeline.value.items, older));
    const place = handle.waiting.value?.position ?? null;
    if (place !== world.desk.data.position(conversation))
      found.push(`PLACE of ${conversation.id} is ${place}`);
  }
  const front = client.conversations.current.value;
  if (front.id === null && front.timeline.value.items.length > 0)
    found.push('STUCK something is still on its way');
  return found;
}

async function agentViolations(world: World, { client, inboxes, watching }: AgentTab): Promise<string[]> {
  const found: string[] = [];
  if (client.connection.value.status !== 'online')
    found.push(`OFFLINE ${JSON.stringify(client.connection.value)}`);
  for (const id of watching.keys()) {
    const conversation = world.desk.data.conversations.get(id);
    if (!conversation) continue;
    const handle = client.conversations.get(id);
    const state = handle.state.value;
    if (JSON.stringify(state) !== JSON.stringify(conversation.forAgent())) {
      found.push(`STATE of ${id} is ${JSON.stringify(state)}`);
    }
    found.push(...compare(conversation.entries, handle.timeline.value.items, await history(world, handle)));
  }
  const all = [...world.desk.data.conversations.values()];
  const me = client.me.value?.id;
  const waiting = all.filter(({ status }) => status === 'queued' || status === 'offered').map(({ id }) => id);
  const offered = all.filter(({ offer }) => offer?.agent.id === me);
  const mine = all
    .filter((one) => one.agent?.id === me && one.status !== 'snoozed')
    .concat(offered.filter(({ agent }) => agent?.id !== me))
    .map(({ id }) => id);
  const snoozed = all.filter(({ status, agent }) => status === 'snoozed' && agent?.id === me);
  const shown = inboxes.map(({ inbox }) => inbox.value);
  const [mineShown, waitingShown, snoozedShown, allShown, offeredShown, unassignedShown, openShown] = shown;
  const unassigned = all.filter(({ status }) => status === 'queued');
  const resolved = all.filter(({ status }) => status === 'resolved' || status === 'closed');
  const open = all.filter((one) => !resolved.includes(one));
  const ids = (inbox: typeof mineShown) => inbox?.conversations.map(({ id }) => id).sort();
  const same = (a: unknown, b: unknown, what: string) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      found.push(`INBOX ${what}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`);
  };
  same(ids(mineShown), mine.sort(), 'mine');
  same(ids(waitingShown), waiting.sort(), 'waiting');
  same(ids(snoozedShown), snoozed.map(({ id }) => id).sort(), 'snoozed');
  same(ids(offeredShown), offered.map(({ id }) => id).sort(), 'offered');
  same(ids(unassignedShown), unassigned.map(({ id }) => id).sort(), 'unassigned');
  same(ids(openShown), open.map(({ id }) => id).sort(), 'open');
  same(ids(shown[7]), resolved.map(({ id }) => id).sort(), 'resolved');
  same(ids(allShown), all.map(({ id }) => id).sort(), 'all');
  const counts = {
    mine: mine.length,
    offered: offered.length,
    waiting: waiting.length,
    unassigned: unassigned.length,
    snoozed: snoozed.length,
    open: open.length,
    resolved: resolved.length,
  };
  same(mineShown?.counts, counts, 'counts');
  const offersShown = client.offers.value.map(({ conversation, until }) => `${conversation.id} ${until}`);
  same(offersShown.toSorted(), offered.map(({ id, offer }) => `${id} ${offer?.until}`).sort(), 'offers');
  for (const inbox of shown) {
    for (const record of inbox?.conversations ?? [])
      same(record, world.desk.data.conversations.get(record.id)?.forAgent(), `line of ${record.id}`);
  }
  return found;
}

/** Loads the whole history through the network that is now good. */
async function history(
  world: World,
  handle: { readonly messages: { history(): AsyncIterable<{ readonly id: string }> } },
): Promise<string[]> {
  const ids: string[] = [];
  const reading = (async () => {
    for await (const { id } of handle.messages.history()) ids.unshift(id);
  })();
  let done = false;
  const ended = reading.finally(() => (done = true));
  while (!done) {
    world.network.flush();
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  await ended;
  return ids;
}

/** ORD, DUP and holes on a screen: what is shown is a run to the end of what is stored. */
function compare(
  stored: readonly Entry[],
  items: readonly TimelineItem<AnyBody>[],
  older: readonly string[],
): string[] {
  const lines = stored.filter(({ body }) => body.type !== 'edit' && body.type !== 'deletion');
  const shown = items.flatMap(({ id, seq }) => (seq === null ? [] : [id]));
  const expected = lines.slice(lines.length - shown.length).map(({ id }) => id);
  const found: string[] = [];
  if (shown.join() !== expected.join())
    found.push(`SHOWN ${shown.join()} is not the end of ${expected.join()}`);
  if (shown.length === 0 && stored.length > 0) found.push('SHOWN nothing');
  if (older.join() !== lines.map(({ id }) => id).join()) found.push(`HISTORY ${older.join()}`);
  for (const item of items) {
    const entry = stored.find(({ id, seq }) => id === item.id && seq === item.seq);
    if (entry && item.body.text !== textOf(entry, stored))
      found.push(`TEXT of ${item.id} is ${item.body.text}, not ${textOf(entry, stored)}`);
  }
  const waiting = items.filter(({ delivery }) => delivery?.state === 'sending');
  if (waiting.length > 0) found.push(`STUCK ${waiting.map(({ body }) => body.text).join()}`);
  return found;
}

/** C4: the text after its last change; nothing is left of what was taken back. */
function textOf(entry: Entry, stored: readonly Entry[]): string | undefined {
  const last = stored.findLast(
    ({ body, author }) =>
      (body.type === 'edit' || body.type === 'deletion') &&
      body.entryId === entry.id &&
      JSON.stringify(author) === JSON.stringify(entry.author),
  )?.body;
  if (last?.type === 'deletion') return '';
  const { body } = entry;
  return last?.type === 'edit' ? last.text : 'text' in body ? body.text : undefined;
}

async function secretOf({ storage }: VisitorTab['device']): Promise<string> {
  const identity = await storage.get<{ secret: string }>('deskbell/relay.example/shop/identity');
  return identity?.secret ?? '';
}
