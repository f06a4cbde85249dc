import { nanoid } from 'nanoid';
import { randomBytes } from 'node:crypto';
import { type FullServer, SITE, type SignedIn } from './full-server.ts';

/** What no visitor may ever see. Each is really there, as agents and admins see. */
export const CANARIES = {
  note: 'zqnotezq',
  editedNote: 'zqeditednotezq',
  transferNote: 'zqtransfernotezq',
  escalationWho: 'zqwhozq',
  escalationTried: 'zqtriedzq',
  botSummary: 'zqbotsummaryzq',
  learnedValue: 'zqlearnedzq',
  learnedTag: 'zqlearnedtagzq',
  wrapUpNote: 'zqwrapupnotezq',
  contactNote: 'zqcontactnotezq',
  contactName: 'zqcontactnamezq',
  tagName: 'zqtagnamezq',
  cannedReply: 'zqcannedreplyzq',
  internalArticle: 'zqinternalarticlezq',
  draft: 'zqdraftzq',
  teamName: 'zqteamnamezq',
  queueName: 'zqqueuenamezq',
  tierName: 'zqtiernamezq',
  skillName: 'zqskillnamezq',
  rootCauseName: 'zqrootcausenamezq',
  agentEmail: 'zqadazq@desk.example',
  colleagueEmail: 'zqbenzq@desk.example',
  webhookAddress: 'zqhookzq',
  keyName: 'zqkeynamezq',
  othersText: 'zqotherstextzq',
  othersPage: 'zqotherspagezq',
  othersFile: 'zqothersfilezq',
  othersContactBack: '+48600zq700',
} as const;

export interface RichStory {
  /** What everybody on the other side, and REST for admins, has seen. */
  readonly known: string;
  /** Ids and secrets of others, however deep. */
  readonly secrets: Readonly<Record<string, unknown>>;
  readonly articles: readonly string[];
  readonly visitor: Awaited<ReturnType<FullServer['visitor']>>;
  /** The visitor's own. */
  readonly secret: string;
  readonly own: { readonly conversation: string; readonly entry: string };
  readonly others: Readonly<Record<'agent' | 'bot' | 'contact' | 'conversation', string>>;
}

const says = (text: string) => ({ id: nanoid(), text });

export async function tellRichStory(server: FullServer): Promise<RichStory> {
  const secrets: Record<string, unknown> = {};
  const articles: string[] = [];
  const [ada, ben] = server.people as readonly [SignedIn, SignedIn];
  const asAda = (method: string, path: string, body?: unknown) => server.rest(ada.token, method, path, body);
  Object.assign(secrets, { adaId: ada.id, benId: ben.id, adaToken: ada.token, benToken: ben.token });

  const made = (await asAda('POST', '/bots', { key: 'faq', name: 'Bell' })) as {
    bot: { id: string };
    token: string;
  };
  await asAda('PUT', '/configuration', {
    expectedVersion: 0,
    configuration: {
      skills: { orders: { name: CANARIES.skillName } },
      teams: { first: { name: CANARIES.teamName, agents: [CANARIES.agentEmail, CANARIES.colleagueEmail] } },
      queues: { main: { name: CANARIES.queueName, teams: ['first'] }, experts: {} },
      tiers: [{ name: CANARIES.tierName, queue: 'experts' }],
      bots: [{ bot: 'faq' }],
      wrapUp: { rootCauses: { parcel: { name: CANARIES.rootCauseName } } },
      crisis: { banner: { en: 'Payments fail just now' } },
    },
  });
  const webhook = await asAda('POST', '/webhooks', {
    url: `${server.url}/healthz?${CANARIES.webhookAddress}`,
    types: ['*'],
  });
  const key = await asAda('POST', '/keys', {
    name: CANARIES.keyName,
    scopes: ['contacts:read'],
    expiresAt: null,
  });
  const identityKey = await asAda('POST', '/identity-keys', { algorithm: 'HS256' });
  Object.assign(secrets, { botId: made.bot.id, botToken: made.token, webhook, key, identityKey });
  const { id: tagId } = await asAda('POST', '/tags', { name: CANARIES.tagName });
  const reply = { team: null, shortcut: 'a', title: 'A', language: 'en', text: CANARIES.cannedReply };
  await asAda('POST', '/canned-replies', reply);
  const write = async (slug: string, visibility: string, body: string, publish: boolean) => {
    const { id } = await asAda('POST', '/articles', { slug, visibility });
    const text = { title: slug, summary: '', body, expectedVersion: 0, publish };
    await asAda('PUT', `/articles/${String(id)}/translations/en`, text);
    articles.push(String(id));
  };
  await write('returns', 'public', 'Send it back within thirty days.', true);
  await write('refunds', 'internal', CANARIES.internalArticle, true);
  await write('coming', 'public', CANARIES.draft, false);

  const bot = await server.bot(made.token);
  await bot.call('session:sync', { epoch: null, conversations: [] });
  const [first, second] = [await server.agent(ada.token), await server.agent(ben.token)];
  for (const agent of [first, second]) {
    await agent.call('session:sync', { epoch: null, conversations: [] });
    await agent.call('presence:set', { presence: 'away' });
    await agent.call('board:get', { siteId: SITE, follow: true });
  }

  // Somebody else, whom nothing of this visitor's story concerns.
  const othersSecret = randomBytes(32).toString('base64url');
  const other = await server.visitor(othersSecret);
  const page = { url: `https://shop.example/${CANARIES.othersPage}`, title: 'Cart', referrer: '' };
  const theirs = await other.call('conversation:start', { ...says(CANARIES.othersText), page });
  const othersId = theirs.conversation.id;
  Object.assign(secrets, { othersSecret, othersId, othersEntry: theirs.entry.id });
  const ticket = await other.call('file:upload', {
    conversationId: othersId,
    id: nanoid(),
    name: `${CANARIES.othersFile}.txt`,
    type: 'text/plain',
    size: 5,
  });
  const headers = { authorization: `Bearer ${ticket.token}` };
  await fetch(server.url + ticket.path, { method: 'PUT', headers, body: 'hello' });
  const files = [{ id: ticket.id }];
  await other.call('message:post', { conversationId: othersId, ...says(''), files });
  await other.call('person:request', { conversationId: othersId });

  const secret = randomBytes(32).toString('base64url');
  const vera = await server.visitor(secret);
  const { conversation, entry } = await vera.call('conversation:start', says('Where is my order?'));
  const conversationId = conversation.id;
  await bot.fact('conversation:given', (fact) => fact.conversationId === conversationId);
  const content = { type: 'message' as const, text: 'Let me see' };
  await bot.call('entry:say', { conversationId, id: nanoid(), content });
  await bot.call('conversation:learn', {
    conversationId,
    id: nanoid(),
    values: [{ id: 'order', label: 'Order', value: CANARIES.learnedValue }],
    tags: [CANARIES.learnedTag],
  });
  await bot.call('conversation:hand-over', { conversationId, id: nanoid(), summary: CANARIES.botSummary });
  await first.call('conversation:claim', { conversationId });
  const watched = await first.call('conversation:watch', { conversationId });
  await second.call('conversation:watch', { conversationId });
  const { entry: note } = await first.call('note:post', { conversationId, ...says(CANARIES.note) });
  await first.call('message:edit', {
    conversationId,
    entryId: note.id,
    ...says(CANARIES.editedNote),
  });
  const { id: contactId } = watched.conversation.contact;
  Object.assign(secrets, { contactId });
  await asAda('POST', `/contacts/${contactId}/notes`, { text: CANARIES.contactNote });
  await asAda('PATCH', `/contacts/${contactId}`, { name: CANARIES.contactName, vip: true });
  await asAda('PUT', `/contacts/${contactId}/tags`, { tags: [tagId] });
  await first.call('typing:set', { conversationId, typing: true });
  const { entry: hello } = await first.call('message:post', { conversationId, ...says('Hello, I am Ada') });
  await first.call('message:edit', { conversationId, entryId: hello.id, ...says('Hello, here is Ada') });
  await first.call('conversation:transfer', {
    conversationId,
    to: { kind: 'agent', agentId: ben.id },
    note: CANARIES.transferNote,
  });
  await second.call('offer:accept', { conversationId });
  await second.call('message:post', { conversationId, ...says('Hello, here is Ben') });
  await second.call('conversation:escalate', {
    conversationId,
    summary: { who: CANARIES.escalationWho, asked: 'x', tried: CANARIES.escalationTried, promised: '' },
  });
  await second.call('crisis:set', { siteId: SITE, on: true });
  await second.call('conversation:assign', { conversationId, agentId: ada.id });
  await first.call('read:mark', { conversationId, seq: 10 });
  await first.call('conversation:resolve', { conversationId });
  await first.call('wrap-up:note', {
    conversationId,
    id: nanoid(),
    wrapUp: { outcome: 'solved', rootCause: 'parcel', note: CANARIES.wrapUpNote },
  });
  await vera.call('message:post', { conversationId, ...says('Thank you') });
  await other.call('message:post', { conversationId: othersId, ...says(CANARIES.othersContactBack) });

  // What there is to see for others: each of the words is really there.
  const rest = [
    'contacts',
    `contacts/${contactId}/notes`,
    'tags',
    'canned-replies',
    'configuration',
    'articles',
  ]
    .concat(['webhooks', 'keys', 'bots', 'people', `conversations/${othersId}/files`])
    .concat(articles.map((id) => `articles/${id}/translations/en`));
  const told = await Promise.all(
    rest.map((path) =>
      fetch(`${server.url}/v1/sites/${SITE}/${path}`, { headers: { authorization: `Bearer ${ada.token}` } }),
    ),
  );
  const history = await first.call('timeline:catch-up', { conversationId, after: 0 });
  const othersHistory = await first.call('timeline:catch-up', { conversationId: othersId, after: 0 });
  let known = JSON.stringify([history, othersHistory, first.frames, second.frames]);
  for (const answer of told) known += await answer.text();

  const own = { conversation: conversationId, entry: entry.id };
  return {
    known,
    secrets,
    articles,
    visitor: vera,
    secret,
    own,
    others: { agent: ada.id, bot: made.bot.id, contact: contactId, conversation: othersId },
  };
}
