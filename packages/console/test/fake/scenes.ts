import type { AgentCard, Alert, SiteAgent } from '@deskbell/sdk/agent';
import { ana, type sampleDesk } from './sample-desk.ts';

type Desk = ReturnType<typeof sampleDesk>;
type Scene = (desk: Desk) => void;

const MIN = 60_000;
const ben = { id: 'agent-ben', name: 'Ben Okafor' };
const eva = { id: 'agent-eva', name: 'Eva Horáková' };
const me = { id: ana.id, name: ana.name };
const system = { kind: 'system' } as const;
const person = (part: Partial<AgentCard> & Pick<AgentCard, 'id' | 'name'>): AgentCard => ({
  presence: 'available',
  connected: true,
  load: 0,
  capacity: 5,
  pause: null,
  breakDueSince: null,
  ...part,
});

/** Something new is reserved for the agent: routing chose them. */
export const offered: Scene = ({ client }) => {
  const irina = client.conversations.get('conv-irina');
  irina.add(system, {
    type: 'routing',
    decision: 'offered',
    agent: me,
    because: [{ code: 'speaks', language: 'ru' }, { code: 'longestIdle' }],
    others: [
      { agent: ben, because: [{ code: 'away' }] },
      { agent: eva, because: [{ code: 'full' }] },
    ],
    more: 3,
  });
  client.offer('conv-irina', Date.now() + 24_000);
};

/** A colleague hands something over, with a note. */
export const handed: Scene = ({ client }) => {
  const joel = client.conversations.get('conv-joel');
  const to = { kind: 'agent', agent: me } as const;
  joel.add({ kind: 'agent', ...ben }, { type: 'transfer', to, note: 'He needs the VAT number on it.' });
  joel.change({ contact: { ...(joel.state.value?.contact ?? fail()), vip: true }, tier: 2 });
  client.offer('conv-joel', Date.now() + 40_000);
};

/** The agent let an offer pass. */
export const notResponding: Scene = ({ client }) =>
  client.setAgents([
    person({ ...me, pause: { reason: 'notResponding', until: null }, load: 3 }),
    person({ ...ben, presence: 'away', load: 1 }),
  ]);

/** Time to wrap up, after a long stretch. */
export const tired: Scene = ({ client }) =>
  client.setAgents([
    person({
      ...me,
      pause: { reason: 'wrapUp', until: Date.now() + 90_000 },
      breakDueSince: Date.now() - 130 * MIN,
      load: 3,
    }),
  ]);

/** What can be known about a conversation besides what was said. */
export const story: Scene = ({ client }) => {
  const magda = client.conversations.get('conv-magda');
  const at = Date.now();
  magda.add(
    system,
    { type: 'routing', decision: 'relaxed', because: [], others: [], more: 0, dropped: ['language:pl'] },
    at,
  );
  magda.add(
    system,
    {
      type: 'routing',
      decision: 'assigned',
      agent: me,
      because: [{ code: 'lastAgent' }],
      others: [{ agent: ben, because: [{ code: 'away' }] }],
      more: 0,
    },
    at,
  );
  magda.add({ kind: 'agent', ...me }, { type: 'message', text: 'Let me look that up, 1 moment.' }, at);
  magda.add(
    { kind: 'agent', ...ben },
    {
      type: 'transfer',
      to: { kind: 'queue', queueId: 'second', name: 'Second line' },
      note: 'Crack in the glaze, see photo',
    },
    at,
  );
  magda.add(
    system,
    { type: 'sla', clock: 'nextResponse', event: 'warning', dueAt: at + 2 * MIN, tier: 1 },
    at,
  );
  magda.add(
    { kind: 'agent', ...me },
    {
      type: 'escalation',
      cause: { kind: 'agent' },
      actions: [{ do: 'moveToTier', tier: 2 }],
      tier: 2,
      summary: {
        who: 'Magda Nowak, language: pl, contact no. 4',
        asked: 'One of the two planters has a crack along the rim.',
        tried: 'Asked for the number underneath: FF-2041-M.',
        promised: 'A new planter or a refund.',
      },
    },
    at,
  );
  magda.add(system, { type: 'contactOffer', channels: ['callback', 'email'] }, at);
  magda.add(system, { type: 'crisis', crisisId: 'crisis-1' }, at);
  magda.add({ kind: 'agent', ...me }, { type: 'message', text: 'Sorry, wrong window.' }, at);
  const { items } = magda.timeline.value;
  const mine = items.filter(({ own, body }) => own && body.type === 'message');
  const [wrong, looking] = [mine.at(-1), mine.at(-2)];
  if (looking) void magda.editMessage(looking.id, 'Let me look that up, one moment.');
  if (wrong) void magda.deleteMessage(wrong.id);
  magda.change({
    tier: 2,
    promise: { clock: 'nextResponse', dueAt: Date.now() + 95_000, state: 'warned' },
    contact: { ...(magda.state.value?.contact ?? fail()), vip: true },
  });
};

/** Places, waits and promises in the lists. */
export const waits: Scene = ({ client }) => {
  client.desk.waiting.set(
    new Map([
      ['conv-irina', { position: 1, range: { fromMs: 30_000, toMs: 4 * MIN } }],
      ['conv-Zx81mPqa', { position: 2, range: null }],
    ]),
  );
  client.conversations.get('conv-irina').change({
    promise: { clock: 'firstResponse', dueAt: Date.now() - 3 * MIN, state: 'breached' },
  });
  client.conversations.get('conv-Zx81mPqa').change({
    promise: { clock: 'firstResponse', dueAt: Date.now() + 6 * MIN, state: 'running' },
  });
};

/** A full afternoon. */
export const busy: Scene = ({ client }) => {
  const now = Date.now();
  client.desk.show({
    queues: [
      {
        id: 'main',
        name: 'Front desk',
        changesAt: now + 3 * 60 * MIN,
        waiting: 7,
        offered: 2,
        active: 11,
        oldestWaitSince: now - 4 * MIN,
        staffed: 4,
        free: 1,
        atRisk: 2,
      },
      { id: 'second', name: 'Second line', active: 3, staffed: 2, free: 1 },
      { id: 'night', name: 'Night', open: false, changesAt: now + 5 * 60 * MIN },
    ],
    tiers: [
      { tier: 1, name: 'Front desk' },
      { tier: 2, name: 'Specialists' },
    ],
  });
  client.setAgents([
    person({ ...me, load: 3 }),
    person({ ...ben, presence: 'away', load: 1 }),
    person({ ...eva, load: 5, breakDueSince: now - 10 * MIN }),
    person({ id: 'agent-ivo', name: 'Ivo Novák', pause: { reason: 'wrapUp', until: now + MIN }, load: 2 }),
    person({ id: 'agent-olga', name: 'Olga Lis', presence: 'offline', connected: false }),
  ]);
};

/** A full afternoon, with a supervisor at the board: who can do what, who waits and why, which promises are at risk. */
export const steered: Scene = (desk) => {
  const { client } = desk;
  busy(desk);
  waits(desk);
  client.setAgents(client.agents.value.map((agent) => ({ ...agent, since: Date.now() - 12 * MIN })));
  const none = { skills: {}, languages: null };
  client.desk.people.set(
    new Map<string, SiteAgent>([
      [me.id, { agentId: me.id, ...none }],
      [ben.id, { agentId: ben.id, skills: { billing: 3 }, languages: { en: 5 } }],
      [eva.id, { agentId: eva.id, skills: {}, languages: { cs: 5, ru: 3 } }],
      ['agent-ivo', { agentId: 'agent-ivo', ...none }],
    ]),
  );
  client.desk.reasons.set('conv-irina', {
    conversationId: 'conv-irina',
    because: [],
    agents: [
      { agent: eva, because: [{ code: 'full' }] },
      { agent: { id: 'agent-ivo', name: 'Ivo Novák' }, because: [{ code: 'wrapUp' }] },
      { agent: ben, because: [{ code: 'away' }, { code: 'lacksLanguage', language: 'ru' }] },
    ],
    more: 1,
  });
  client.conversations.get('conv-joel').change({
    promise: { clock: 'nextResponse', dueAt: Date.now() + 95_000, state: 'warned' },
  });
};

/** The same, with supervisors alerted. */
export const alerted: Scene = (desk) => {
  busy(desk);
  const at = Date.now();
  const alert = (kind: Alert['kind'], conversationId: string, minutes: number): void =>
    raise(desk, {
      id: `${kind}-${conversationId}`,
      siteId: 'fern',
      kind,
      conversationId,
      at: at - minutes * MIN,
    });
  alert('slaWarning', 'conv-tomas', 9);
  alert('escalation', 'conv-magda', 3);
  alert('slaBreach', 'conv-irina', 1);
};

/** A crisis is on. */
export const crisis: Scene = (desk) => {
  busy(desk);
  desk.client.desk.show({
    crisis: { id: 'crisis-1', startedAt: Date.now() - 18 * MIN, by: me, affected: 23 },
  });
};

function raise({ client }: Desk, alert: Alert): void {
  client.alerted.hear(alert);
  client.emit('alert', { alert, first: false });
}

function fail(): never {
  throw new Error('the sample desk has no such contact');
}

/** Applied before anybody sees the desk. */
export const scenes = {
  offered,
  handed,
  notResponding,
  tired,
  story,
  waits,
  busy,
  crisis,
  steered,
  alerted,
} as const;
