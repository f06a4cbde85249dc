import type { AgentCard, AgentConversation, Me, SiteAnswer } from '@deskbell/sdk/agent';
import { FakeAdminClient } from './fake-admin-client.ts';
import { FakeAgentClient } from './fake-agent-client.ts';
import { FakeAgentSession } from './fake-agent-session.ts';
import type { Item } from './fake-conversation.ts';
import { samplePeople } from './sample-person.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;

export const ana: Me = {
  id: 'agent-ana',
  name: 'Ana Kowalska',
  email: 'ana@fern.example',
  memberships: [
    { siteId: 'fern', siteName: 'Fern & Field', role: 'admin' },
    { siteId: 'loom', siteName: 'Loom House', role: 'agent' },
  ],
};

export const sampleSites: SiteAnswer[] = [
  {
    id: 'fern',
    name: 'Fern & Field',
    origins: ['https://fern.example', 'https://www.fern.example', 'http://localhost:8081'],
    scriptTag: '<script src="https://chat.fern.example/widget/fern.js" async></script>',
  },
  {
    id: 'loom',
    name: 'Loom House',
    origins: ['https://loom.example'],
    scriptTag: '<script src="https://chat.fern.example/widget/loom.js" async></script>',
  },
];

type Line =
  readonly ['visitor' | 'ana' | 'ben' | 'note', string, number] | readonly ['status', Status, number];
type Status = Extract<Item['body'], { type: 'status' }>;

const agents = {
  ana: { id: ana.id, name: ana.name },
  ben: { id: 'agent-ben', name: 'Ben Okafor' },
};
const started: Status = { type: 'status', status: 'queued', reason: 'started' };
const assigned = (agent: { id: string; name: string }): Status => ({
  type: 'status',
  status: 'active',
  reason: 'assigned',
  agent,
});

function item(id: string, seq: number, at: number, line: Line): Item {
  const [who, what] = line;
  const base = { id: `${id}-${seq}`, seq, at };
  if (who === 'status') {
    const kind = what.reason === 'started' ? 'visitor' : 'system';
    return {
      ...base,
      author: { kind },
      body: what,
      own: false,
      edited: false,
      deleted: false,
      delivery: null,
    };
  }
  if (who === 'visitor')
    return {
      ...base,
      author: { kind: 'visitor', id: 'visitor-1' },
      body: { type: 'message', text: what },
      own: false,
      edited: false,
      deleted: false,
      delivery: null,
    };
  const agent = who === 'note' ? agents.ben : agents[who];
  return {
    ...base,
    author: { kind: 'agent', ...agent },
    body: who === 'note' ? { type: 'note', text: what } : { type: 'message', text: what },
    own: who === 'ana',
    edited: false,
    deleted: false,
    delivery: who === 'ana' ? { state: 'seen' } : null,
  };
}

interface Sketch {
  readonly id: string;
  readonly name: string | null;
  readonly locale?: string;
  readonly agent?: 'ana' | 'ben';
  readonly status: AgentConversation['status'];
  readonly lines: readonly Line[];
  readonly page?: AgentConversation['page'];
  readonly known?: number;
  readonly contactAge?: number;
  readonly read?: boolean;
  readonly vip?: boolean;
  readonly promise?: {
    readonly clock: 'firstResponse' | 'nextResponse' | 'resolution';
    readonly state: 'running' | 'warned' | 'breached';
    readonly inMs: number;
  };
}

const idle = { connected: true, pause: null, breakDueSince: null };
export const sampleAgents: readonly AgentCard[] = [
  { ...idle, id: ana.id, name: ana.name, presence: 'available', load: 3, capacity: 5 },
  { ...idle, id: 'agent-ben', name: 'Ben Okafor', presence: 'away', load: 1, capacity: 5 },
];

/** A realistic afternoon at a small shop. Times count back from `now`. */
export function sampleDesk(now: number = Date.now()): {
  admin: FakeAdminClient;
  client: FakeAgentClient;
  session: FakeAgentSession;
} {
  const client = new FakeAgentClient(ana, () => now);
  client.setAgents(sampleAgents);
  for (const sketch of sketches) {
    const items = sketch.lines.map((line, index) => item(sketch.id, index + 1, now - line[2], line));
    const last = items.at(-1);
    const messages = items.filter(({ body }) => body.type === 'message');
    const lastMessage = messages.at(-1);
    const unanswered = messages.slice(messages.findLastIndex(({ author }) => author.kind === 'agent') + 1);
    const open = sketch.status === 'queued' || sketch.status === 'active';
    client.addConversation(
      {
        id: sketch.id,
        siteId: 'fern',
        status: sketch.status,
        version: 2,
        seq: items.length,
        startedAt: items[0]?.at ?? now,
        lastEntryAt: last?.at ?? now,
        awaitingReplySince: open ? (unanswered[0]?.at ?? null) : null,
        agent: sketch.agent ? agents[sketch.agent] : null,
        offer: null,
        queueId: 'main',
        tier: 1,
        priority: 0,
        language: sketch.locale ?? 'en',
        waitingSince: sketch.status === 'queued' ? (items[0]?.at ?? now) : null,
        snoozedUntil: null,
        promise: sketch.promise
          ? { clock: sketch.promise.clock, state: sketch.promise.state, dueAt: now + sketch.promise.inMs }
          : null,
        previousId: null,
        contact: {
          id: `contact-${sketch.id}`,
          name: sketch.name,
          locale: sketch.locale ?? 'en',
          createdAt: now - (sketch.contactAge ?? (sketch.lines[0]?.[2] ?? 0) + 3 * MIN),
          conversations: sketch.known ?? 1,
          vip: sketch.vip ?? false,
          verified: false,
          externalId: null,
          email: null,
          phone: null,
          attributes: {},
        },
        preview: lastMessage && 'text' in lastMessage.body ? (lastMessage.body.text ?? '') : '',
        marks: { visitor: items.length - 1, agent: sketch.read === false ? items.length - 1 : items.length },
        page: sketch.page ?? null,
      },
      items,
    );
  }
  const session = new FakeAgentSession({ me: ana, passwordSet: true, secondFactor: 'off' }, sampleSites);
  const admin = new FakeAdminClient();
  samplePeople(admin, client, now);
  return { admin, client, session };
}

export const sketches: readonly Sketch[] = [
  {
    id: 'conv-magda',
    name: 'Magda Nowak',
    locale: 'pl-PL',
    agent: 'ana',
    status: 'active',
    read: false,
    known: 4,
    contactAge: 212 * DAY,
    page: {
      url: 'https://fern.example/orders/88213?tab=delivery',
      title: 'Your order 88213 · Fern & Field',
      referrer: 'https://fern.example/account',
    },
    lines: [
      ['status', started, DAY + 2 * HOUR],
      ['visitor', 'Hello! Can I still add a second planter to order 88213?', DAY + 2 * HOUR],
      ['status', assigned(agents.ana), DAY + 2 * HOUR - 4_000],
      [
        'ana',
        'Hi Magda, yes, it leaves us tomorrow morning. Shall I add the same colour, **moss green**?',
        DAY + 119 * MIN,
      ],
      ['visitor', 'Yes please, moss green!', DAY + 118 * MIN],
      ['note', 'Stock of moss green is down to 3 – I have set one aside on shelf B4.', DAY + 116 * MIN],
      ['ana', 'Done. Your new total is 84.00, and I have sent you the receipt.', DAY + 115 * MIN],
      [
        'status',
        { type: 'status', status: 'resolved', reason: 'resolved', agent: agents.ana },
        DAY + 100 * MIN,
      ],
      [
        'visitor',
        'Hi again, the parcel came today, thank you. One of the two planters has a crack along the rim though 😕',
        6 * MIN,
      ],
      ['status', { type: 'status', status: 'active', reason: 'reopened', agent: agents.ana }, 6 * MIN],
      [
        'ana',
        'Oh no, I am sorry about that. Could you send me the number that is stamped underneath?\nThen I can do one of these right away:\n- send a **new planter** tomorrow\n- or refund it in full',
        4 * MIN,
      ],
      ['visitor', 'It says FF-2041-M. A new one would be lovely.', 42_000],
    ],
  },
  {
    id: 'conv-tomas',
    name: 'Tomáš Dvořák',
    locale: 'cs-CZ',
    agent: 'ana',
    status: 'active',
    known: 2,
    contactAge: 40 * DAY,
    page: { url: 'https://fern.example/checkout', title: 'Checkout · Fern & Field', referrer: '' },
    lines: [
      ['status', started, 22 * MIN],
      ['visitor', 'Dobrý den, platba kartou mi stále selhává.', 22 * MIN],
      ['status', assigned(agents.ana), 22 * MIN - 3_000],
      ['ana', 'Dobrý den, podívám se na to. Jakou chybu vidíte?', 20 * MIN],
      ['visitor', 'Už to funguje, děkuji!', 13 * MIN],
      ['ana', 'To jsem ráda. Kdyby cokoli, jsem tady.', 12 * MIN],
    ],
  },
  {
    id: 'conv-7f3kQ2xP',
    name: null,
    agent: 'ana',
    status: 'active',
    page: {
      url: 'https://fern.example/products/terracotta-bowl',
      title: 'Terracotta bowl, hand thrown · Fern & Field',
      referrer: 'https://search.example/?q=terracotta+bowl',
    },
    lines: [
      ['status', started, 9 * MIN],
      ['visitor', 'is the terracotta bowl ok for outdoors in winter?', 9 * MIN],
      ['status', assigned(agents.ana), 9 * MIN - 2_000],
      ['ana', 'It is frost-proof down to −10 °C if it can drain. Would it stand under a roof?', 7 * MIN],
    ],
  },
  {
    id: 'conv-irina',
    name: 'Ирина Соколова',
    locale: 'ru',
    status: 'queued',
    read: false,
    page: { url: 'https://fern.example/returns', title: 'Returns · Fern & Field', referrer: '' },
    lines: [
      ['status', started, 7 * MIN],
      ['visitor', 'Здравствуйте! Как вернуть товар, если упаковка уже открыта?', 7 * MIN],
    ],
  },
  {
    id: 'conv-Zx81mPqa',
    name: null,
    status: 'queued',
    read: false,
    page: { url: 'javascript:alert(document.domain)', title: '<b>Gift cards</b>', referrer: '' },
    lines: [
      ['status', started, 95_000],
      ['visitor', 'Do your gift cards expire? I would like to give one for a birthday next March', 95_000],
    ],
  },
  {
    id: 'conv-joel',
    name: 'Joel Lindqvist',
    agent: 'ben',
    status: 'active',
    known: 7,
    lines: [
      ['status', started, 3 * HOUR],
      ['visitor', 'Could I get an invoice with our VAT number on it?', 3 * HOUR],
      ['status', assigned(agents.ben), 3 * HOUR - 5_000],
      ['ben', 'Certainly, it is on its way to your inbox.', 2 * HOUR + 50 * MIN],
    ],
  },
  {
    id: 'conv-sara',
    name: 'Sara Haddad',
    agent: 'ana',
    status: 'resolved',
    known: 3,
    lines: [
      ['status', started, 5 * HOUR],
      ['visitor', 'Which compost do you recommend for ferns?', 5 * HOUR],
      ['ana', 'A loose, slightly acid one. We mix our own: the “Understory”.', 5 * HOUR - 2 * MIN],
      ['visitor', 'Perfect, ordered. Thank you, Ana!', 4 * HOUR],
      ['status', { type: 'status', status: 'resolved', reason: 'resolved', agent: agents.ana }, 4 * HOUR],
    ],
  },
  {
    id: 'conv-old',
    name: 'Piotr Zieliński',
    locale: 'pl',
    agent: 'ben',
    status: 'closed',
    lines: [
      ['status', started, 2 * DAY],
      ['visitor', 'Czy macie sklep stacjonarny w Krakowie?', 2 * DAY],
      ['ben', 'Jeszcze nie, ale wysyłamy w jeden dzień.', 2 * DAY - 5 * MIN],
      ['status', { type: 'status', status: 'closed', reason: 'ended', agent: agents.ben }, 2 * DAY - HOUR],
    ],
  },
];
