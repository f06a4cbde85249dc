import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostSite } from './lib/identities.ts';
import { SITE, startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';

let server: TestServer;
let agent: TestAgent;
beforeEach(async () => {
  server = await startTestServer();
  agent = await server.agent(await server.addAgent({}));
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
});

const message = (text = 'hello') => ({ id: nanoid(), text });
const shown = async (conversationId: string) =>
  (await agent.call('conversation:watch', { conversationId })).conversation.contact;
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as Error;
const ofVisitor = async (conversationId: string) => {
  const record = await server.store.conversations.find(conversationId);
  return record?.conversation ?? { siteId: SITE, visitorId: '' };
};
const page = (path: string) => ({ url: `https://shop.example${path}`, title: path, referrer: '' });

describe('what visitors and their pages say of them', () => {
  it('comes with the first message, and agents see that nobody vouches for it', async () => {
    const visitor = await server.visitor();
    const about = { name: 'Ada', email: 'ada@shop.example', attributes: { cart: 3 } };
    const { conversation } = await visitor.call('conversation:start', { ...message(), about });
    expect(await shown(conversation.id)).toMatchObject({
      ...about,
      verified: false,
      told: ['name', 'email', 'attributes.cart'],
    });
  });

  it('is known before a word is written, so that it is not asked again', async () => {
    const visitor = await server.visitor();
    const nothing = { name: false, email: false, phone: false, attributes: [], consented: true };
    expect(await visitor.call('visitor:describe', {})).toEqual({ known: nothing });
    expect((await server.store.contacts.list({ siteId: SITE }, null, 9)).contacts).toEqual([]);
    const said = await visitor.call('visitor:describe', { name: 'Ada', attributes: { plan: 'gold' } });
    expect(said.known).toEqual({ ...nothing, name: true, attributes: ['plan'] });
    expect(JSON.stringify(said)).not.toContain('Ada');
    const { conversation } = await visitor.call('conversation:start', message());
    expect(await shown(conversation.id)).toMatchObject({ name: 'Ada', attributes: { plan: 'gold' } });
  });

  it('[C1] names no attribute that nobody asks them for', async () => {
    await server.configure({ widget: { preChat: { fields: [{ id: 'order', label: { en: 'Order' } }] } } });
    const visitor = await server.visitor();
    const about = { attributes: { order: '1234' } };
    const { conversation } = await visitor.call('conversation:start', { ...message(), about });
    const { id } = await shown(conversation.id);
    await server.store.contacts.change(id, { attributes: { order: '1234', troublesome: true } });
    const { known } = await visitor.call('visitor:describe', {});
    expect(known.attributes).toEqual(['order']);
  });

  it('is shown to those who look, when it is said later', async () => {
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await shown(conversation.id);
    await visitor.call('visitor:describe', { phone: '+48 123' });
    const told = await agent.fact(
      'conversation:changed',
      (fact) => fact.conversation.contact.phone === '+48 123',
    );
    expect(told.conversation.contact.told).toEqual(['phone']);
  });

  it('[A1] changes nothing that the site vouches for', async () => {
    const host = await hostSite(server);
    const visitor = await host.visit(host.sign('ada', { name: 'Ada', attributes: { plan: 'free' } }));
    await visitor.call('visitor:describe', {
      name: 'Eve',
      email: 'eve@x.example',
      attributes: { plan: 'gold' },
    });
    const { conversation } = await visitor.call('conversation:start', message());
    expect(await shown(conversation.id)).toMatchObject({
      name: 'Ada',
      verified: true,
      email: 'eve@x.example',
      attributes: { plan: 'free' },
      told: ['email'],
    });
  });

  it('[A3] is refused when it is too much or no address', async () => {
    const visitor = await server.visitor();
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`a${String(index)}`, 1]));
    for (const wrong of [
      { email: 'nobody' },
      { name: '' },
      { attributes: many },
      { attributes: { 'a b': 1 } },
    ]) {
      await expect(visitor.call('visitor:describe', wrong)).rejects.toEqual(code('invalid'));
    }
  });

  it('[A7] waits for the consent that the site wants', async () => {
    await server.configure({
      privacy: { consent: { version: '1', text: { en: 'We keep what you write.' }, required: true } },
    });
    const visitor = await server.visitor();
    await visitor.call('visitor:describe', {});
    const early = visitor.call('visitor:describe', { name: 'Ada' });
    await expect(early).rejects.toEqual(code('consent_required'));
    const asked = () => visitor.call('visitor:describe', {});
    expect((await asked()).known.consented).toBe(false);
    await visitor.call('consent:give', { version: '1' });
    expect((await asked()).known.consented).toBe(true);
    expect((await visitor.call('visitor:describe', { name: 'Ada' })).known.name).toBe(true);
  });
});

describe('what happens on a page', () => {
  it('[D2] stands once in the open conversation, for agents alone', async () => {
    const visitor = await server.visitor();
    // Without a conversation it is forgotten.
    await visitor.call('event:track', { id: nanoid(), name: 'looked' });
    const { conversation } = await visitor.call('conversation:start', message());
    const event = { id: nanoid(), name: 'cart filled', data: { worth: 12 } };
    await visitor.call('event:track', event);
    await visitor.call('event:track', event);
    const other = visitor.call('event:track', { ...event, name: 'cart emptied' });
    await expect(other).rejects.toEqual(code('id_reused'));
    const { page: entries } = await agent.call('conversation:watch', { conversationId: conversation.id });
    const tracked = entries.entries.filter(({ body }) => body.type === 'tracked');
    expect(tracked.map(({ body }) => body)).toEqual([
      { type: 'tracked', name: 'cart filled', data: { worth: 12 } },
    ]);
    const own = await visitor.call('timeline:catch-up', { conversationId: conversation.id, after: 0 });
    expect(JSON.stringify(own)).not.toContain('cart filled');
    expect(visitor.frames.join('')).not.toContain('tracked');
  });

  it('is forgotten when the conversation is over, and opens none', async () => {
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await visitor.call('conversation:end', { conversationId: conversation.id });
    await visitor.call('event:track', { id: nanoid(), name: 'went on' });
    const { conversation: seen } = await agent.call('conversation:watch', {
      conversationId: conversation.id,
    });
    expect(seen.status).toBe('closed');
  });

  it('[A3] is taken as often as a page may tell of it', async () => {
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message());
    const track = () => visitor.call('event:track', { id: nanoid(), name: 'clicked' });
    for (let count = 0; count < 20; count += 1) await track();
    await expect(track()).rejects.toEqual(code('rate_limited'));
    // It takes nothing of what they may write.
    await visitor.call('conversation:start', message('still here'));
  });

  it('[D7] where the visitor is, is told to those who look, and no entry', async () => {
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', { ...message(), page: page('/') });
    const conversationId = conversation.id;
    const opened = await agent.call('conversation:watch', { conversationId });
    expect(opened.onPage).toBeNull();
    await visitor.call('page:show', { page: page('/cart') });
    const moved = await agent.fact('page:moved', ({ page: { title } }) => title === '/cart');
    expect(moved).toEqual({ conversationId, page: page('/cart') });
    const again = await agent.call('conversation:watch', { conversationId });
    expect(again.onPage).toEqual(page('/cart'));
    expect(again.conversation.page).toEqual(page('/'));
    expect(JSON.stringify([again.conversation, again.page])).not.toContain('/cart');
    await visitor.call('conversation:end', { conversationId });
    expect((await agent.call('conversation:watch', { conversationId })).onPage).toBeNull();
    const seen = await server.store.visits.find(await ofVisitor(conversationId));
    expect(seen).toMatchObject({ device: null, pages: [{ title: '/cart' }, { title: '/' }] });
  });

  it('who comes back is on the page that they come back to, and their path goes there', async () => {
    const secret = nanoid(43);
    const before = await server.visitor({ secret });
    const { conversation } = await before.call('conversation:start', { ...message(), page: page('/') });
    const conversationId = conversation.id;
    before.close();
    await agent.call('conversation:watch', { conversationId });
    const back = await server.visitor({ secret });
    await back.call('session:sync', { epoch: null, conversations: [] });
    await back.call('page:show', { page: page('/cart') });
    expect((await agent.fact('page:moved')).page.title).toBe('/cart');
    const seen = await server.store.visits.find(await ofVisitor(conversationId));
    expect(seen.pages.map(({ title }) => title)).toEqual(['/cart', '/']);
  });

  it('where the visitor is, is kept for nobody who has no conversation', async () => {
    const visitor = await server.visitor();
    await visitor.call('page:show', { page: page('/cart') });
    const { conversation } = await visitor.call('conversation:start', message());
    expect((await server.store.visits.find(await ofVisitor(conversation.id))).pages).toEqual([]);
  });
});
