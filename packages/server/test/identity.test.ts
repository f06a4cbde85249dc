import { DeskbellError, PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '@deskbell/testkit';
import { makeKey } from '../src/identity/make-key.ts';
import { signVisitor } from '../src/identity/sign-visitor.ts';
import { advanceUntil } from './lib/advance-until.ts';
import { type HostSite, hostSite } from './lib/identities.ts';
import { ORIGIN, SITE, startTestServer, type TestServer, type TestVisitor } from './lib/start-test-server.ts';
import { TestClient } from './lib/test-client.ts';

let clock: FakeClock;
let server: TestServer;
let host: HostSite;
beforeEach(async () => {
  clock = new FakeClock();
  server = await startTestServer({ clock });
  host = await hostSite(server);
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
});

const say = (visitor: TestVisitor, text: string) =>
  visitor.call('conversation:start', { id: nanoid(), text });
const everything = { epoch: null, conversations: [] };

async function heard(visitor: TestVisitor): Promise<string[]> {
  const { conversations } = await visitor.call('session:sync', everything);
  return conversations.flatMap(({ page }) =>
    page.entries.flatMap(({ body }) => (body.type === 'message' ? body.text : [])),
  );
}

async function refusalOf(connecting: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await connecting.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof DeskbellError)) throw new Error(`not refused: ${String(error)}`);
  return { code: error.code, message: error.message };
}

describe('who comes with a token', () => {
  it('[A1] is the same person on every device, and nobody else', async () => {
    const ada = host.sign('ada', { name: 'Ada', email: 'ada@shop.example', attributes: { plan: 'gold' } });
    const phone = await host.visit(ada);
    await say(phone, 'from my phone');
    const laptop = await host.visit(host.sign('ada'));
    expect(await heard(laptop)).toEqual(['from my phone']);
    const ben = await host.visit(host.sign('ben', { email: 'ada@shop.example' }));
    expect(await heard(ben)).toEqual([]);
    const anonymous = await server.visitor();
    expect(await heard(anonymous)).toEqual([]);
  });

  it('[A1] is shown to agents with what the site says of them', async () => {
    const agent = await server.agent(await server.addAgent({}));
    await agent.call('inbox:list', { siteId: SITE, view: 'all', limit: 10 });
    const visitor = await host.visit(
      host.sign('ada', { name: 'Ada', phone: '+48 1', attributes: { plan: 'gold' } }),
    );
    const { conversation } = await say(visitor, 'hello');
    const { conversation: seen } = await agent.call('conversation:watch', {
      conversationId: conversation.id,
    });
    expect(seen.contact).toMatchObject({
      name: 'Ada',
      verified: true,
      externalId: 'ada',
      phone: '+48 1',
      attributes: { plan: 'gold' },
    });
    // Said anew, it is shown anew.
    await host.visit(host.sign('ada', { name: 'Ada Lovelace' }));
    const { conversation: later } = await agent.fact(
      'conversation:changed',
      (fact) => fact.conversation.contact.name === 'Ada Lovelace',
    );
    expect(later.contact).toMatchObject({ phone: null, attributes: {} });
  });

  it('[A1] what they said before as nobody in particular is theirs, and only theirs', async () => {
    const secret = server.secret();
    const before = await server.visitor({ secret });
    const { conversation } = await say(before, 'before');
    const ada = await host.visit(host.sign('ada'), secret);
    expect(await heard(ada)).toEqual(['before']);
    await before.disconnected();
    await ada.call('message:post', { conversationId: conversation.id, id: nanoid(), text: 'after' });
    const again = await server.visitor({ secret });
    expect(await heard(again)).toEqual([]);
    const lost = again.call('message:post', { conversationId: conversation.id, id: nanoid(), text: 'x' });
    await expect(lost).rejects.toMatchObject({ code: 'not_found' });
    // The secret opens nothing to the next person on the device.
    const ben = await host.visit(host.sign('ben'), secret);
    expect(await heard(ben)).toEqual([]);
    expect(await heard(ada)).toEqual(['before', 'after']);
  });

  it('[D2] what was sent before and never acknowledged is stored once', async () => {
    const secret = server.secret();
    const before = await server.visitor({ secret });
    const message = { id: nanoid(), text: 'only once' };
    const first = await before.call('conversation:start', message);
    const ada = await host.visit(host.sign('ada'), secret);
    const again = await ada.call('conversation:start', message);
    expect(again.entry).toEqual(first.entry);
    expect(await heard(ada)).toEqual(['only once']);
  });

  it('[A1] nothing goes by e-mail address or phone', async () => {
    const said = { email: 'same@shop.example', phone: '+1' };
    const ada = await host.visit(host.sign('ada', said));
    await say(ada, 'mine');
    const secret = server.secret();
    await say(await server.visitor({ secret }), 'nobody’s');
    const ben = await host.visit(host.sign('ben', said), secret);
    expect(await heard(ben)).toEqual(['nobody’s']);
    expect(await heard(ada)).toEqual(['mine']);
  });
});

describe('two open conversations that turn out to be one person’s', () => {
  it('[D9] one goes on: with the agent who has it, and with what was asked in the other', async () => {
    const agent = await server.agent(await server.addAgent({}));
    await agent.call('presence:set', { presence: 'available' });
    const phone = await host.visit(host.sign('ada'));
    const { conversation: held } = await say(phone, 'on my phone');
    await phone.fact('conversation:changed', ({ conversation }) => conversation.status === 'active');
    await agent.call('presence:set', { presence: 'away' });
    const secret = server.secret();
    const anonymous = await server.visitor({ secret });
    const { conversation: other } = await say(anonymous, 'is it open today?');
    await anonymous.call('message:post', { conversationId: other.id, id: nanoid(), text: 'and tomorrow?' });

    const laptop = await host.visit(host.sign('ada'), secret);
    const { conversations } = await laptop.call('session:sync', everything);
    const statuses = new Map(conversations.map(({ conversation }) => [conversation.id, conversation.status]));
    expect(statuses).toEqual(
      new Map([
        [held.id, 'active'],
        [other.id, 'closed'],
      ]),
    );
    const goesOn = conversations.find(({ conversation }) => conversation.id === held.id);
    const texts = goesOn?.page.entries.flatMap(({ body }) => (body.type === 'message' ? body.text : []));
    expect(texts).toEqual(['on my phone', 'is it open today?', 'and tomorrow?']);
    await phone.fact('entry:added', ({ entry }) => entry.body.type === 'message');
    // Safe to repeat.
    expect(await heard(await host.visit(host.sign('ada'), secret))).toHaveLength(5);
  });

  it('[D9] however tabs, devices and first messages race, one is open in 60 races', async () => {
    for (let race = 0; race < 60; race += 1) {
      const sub = `racer-${String(race)}`;
      const secret = server.secret();
      const [tab, phone] = await Promise.all([server.visitor({ secret }), host.visit(host.sign(sub))]);
      if (race % 3 === 0) await say(tab, 'before');
      const identified = await Promise.all([
        host.visit(host.sign(sub, { expiresInS: 60 }), secret),
        host.visit(host.sign(sub, { expiresInS: 61 }), secret),
        say(phone, 'from my phone'),
        say(tab, 'from my tab').catch(() => undefined),
      ]);
      // What the tab could still say as nobody is theirs with the next connection, as the client makes one.
      const last = await host.visit(host.sign(sub, { expiresInS: 62 }), secret);
      const { conversations } = await last.call('session:sync', everything);
      const open = conversations.filter(({ conversation }) => conversation.status !== 'closed');
      expect(open).toHaveLength(1);
      const texts = await heard(last);
      expect(texts).toContain('from my phone');
      for (const client of [tab, phone, last, identified[0], identified[1]]) client.close();
    }
  });
});

describe('a token that is not to be believed', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (header: unknown, claims: unknown) => `${part(header)}.${part(claims)}.`;
  const hs256 = (header: object, claims: object, key: string) => {
    const signed = `${part({ alg: 'HS256', ...header })}.${part(claims)}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };
  const seconds = () => Math.floor(clock.now() / 1_000);
  const good = () => ({ sub: 'ada', aud: SITE, exp: seconds() + 600 });

  const attacks: Record<string, () => string> = {
    'no algorithm': () => unsigned({ alg: 'none' }, good()),
    'no algorithm, in capitals': () => unsigned({ alg: 'NONE' }, good()),
    'another key': () => hs256({}, good(), 'not the key'),
    'an empty key': () => `${hs256({}, good(), ' ').split('.').slice(0, 2).join('.')}.`,
    'a signature of other claims': () => {
      const [header, , signature] = host.sign('ben').split('.');
      return `${header!}.${part(good())}.${signature!}`;
    },
    'HS512 with the same key': () => {
      const signed = `${part({ alg: 'HS512' })}.${part(good())}`;
      return `${signed}.${createHmac('sha512', host.key).update(signed).digest('base64url')}`;
    },
    'another site': () => hs256({}, { ...good(), aud: 'other' }, host.key),
    'several sites': () => hs256({}, { ...good(), aud: [SITE, 'other'] }, host.key),
    'no site': () => hs256({}, { sub: 'ada', exp: seconds() + 600 }, host.key),
    'it has expired': () => hs256({}, { ...good(), exp: seconds() - 61 }, host.key),
    'it does not expire': () => hs256({}, { sub: 'ada', aud: SITE }, host.key),
    'it expires in ten years': () => hs256({}, { ...good(), exp: seconds() + 315_360_000 }, host.key),
    'its expiry is a text': () => hs256({}, { ...good(), exp: String(seconds() + 600) }, host.key),
    'its expiry is no number': () => hs256({}, { ...good(), exp: null }, host.key),
    'it is not valid yet': () => hs256({}, { ...good(), nbf: seconds() + 61 }, host.key),
    'it was made in the future': () => hs256({}, { ...good(), iat: seconds() + 61 }, host.key),
    'it names nobody': () => hs256({}, { aud: SITE, exp: seconds() + 600 }, host.key),
    'it names the empty one': () => hs256({}, { ...good(), sub: '' }, host.key),
    'it names a number': () => hs256({}, { ...good(), sub: 7 }, host.key),
    'it names one too long': () => hs256({}, { ...good(), sub: 'x'.repeat(256) }, host.key),
    'attributes that go deep': () => hs256({}, { ...good(), attributes: { a: { b: 1 } } }, host.key),
    'a name with U+0000': () => hs256({}, { ...good(), name: 'A\0' }, host.key),
    'a key of its own': () =>
      hs256({ jwk: { kty: 'oct', k: Buffer.from('mine').toString('base64url') } }, good(), 'mine'),
    'an address of keys': () => hs256({ jku: 'https://evil.example/keys' }, good(), 'mine'),
    'a file as key': () => hs256({ kid: '../../../../dev/null' }, good(), ''.padEnd(32)),
    'a query as key': () => hs256({ kid: "' union select 'mine" }, good(), 'mine'),
    'an extension that must be understood': () =>
      hs256({ crit: ['exp'], exp: seconds() + 600 }, good(), host.key),
    'five parts': () => 'a.b.c.d.e',
    'nothing at all': () => '',
    'no JSON': () => 'x.y.z',
    'one that is too long': () => hs256({}, { ...good(), padding: 'x'.repeat(9_000) }, host.key),
    'nearly all that a frame can hold': () => hs256({}, { ...good(), padding: 'x'.repeat(40_000) }, host.key),
  };

  it.each(Object.entries(attacks))('[A1] %s', async (_name, make) => {
    const secret = server.secret();
    const before = await server.visitor({ secret });
    await say(before, 'mine alone');
    const token = make();
    const plain = await refusalOf(host.visit('not.a.token'));
    expect(plain.code).toBe('unauthenticated');
    // The same words for everything, and nothing of what was said before goes anywhere.
    expect(await refusalOf(host.visit(token, secret))).toEqual(plain);
    expect(await heard(before)).toEqual(['mine alone']);
    const logged = server.logged.join('\n');
    expect(logged).toContain('refused an identity token');
    expect(token !== '' && token !== 'x.y.z' && logged.includes(token)).toBe(false);
    expect(logged).not.toContain(host.key);
  });

  it('[A1] one of a megabyte gets nobody in, and the server goes on', async () => {
    const token = hs256({}, { ...good(), padding: 'x'.repeat(1_000_000) }, host.key);
    const client = new TestClient(`${server.url}${VISITOR_NAMESPACE}`, {
      auth: { versions: [PROTOCOL_VERSION], siteId: SITE, token },
      query: { site: SITE },
      extraHeaders: { origin: ORIGIN },
    });
    const closed = new Promise((resolve) => client.socket.io.once('close', resolve));
    client.socket.connect();
    await closed;
    expect(client.socket.connected).toBe(false);
    expect(await heard(await host.visit(host.sign('ada')))).toEqual([]);
  });

  it('[A1] EdDSA: the public key signs nothing by HS256, and an own pair is none of the site’s', async () => {
    await host.keys.retire(SITE, host.keyId);
    const pair = generateKeyPairSync('ed25519');
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await host.keys.create(SITE, { algorithm: 'EdDSA', publicKey: pem });
    await clock.advanceAsync(2_000);
    const now = clock.now();
    const own = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(await heard(await host.visit(signVisitor({ key: own, siteId: SITE, sub: 'ada', now })))).toEqual(
      [],
    );
    const foreign = makeKey('EdDSA').secret ?? '';
    for (const token of [
      hs256({}, good(), pem),
      hs256({}, good(), pem.trim()),
      signVisitor({ key: foreign, siteId: SITE, sub: 'ada', now }),
    ]) {
      expect((await refusalOf(host.visit(token))).code).toBe('unauthenticated');
    }
  });

  it('[A5] a token in the address is refused, whatever it is called', async () => {
    for (const name of ['token', 'identity_token', 'jwt_secret']) {
      const connecting = server.visitor({ query: { site: SITE, [name]: host.sign('ada') } });
      await expect(connecting).rejects.toThrow(/./);
    }
    expect(server.logged.join('\n')).not.toContain(host.sign('ada'));
  });

  it('[A1] clocks may differ by a minute', async () => {
    for (const claims of [
      { ...good(), exp: seconds() - 50 },
      { ...good(), nbf: seconds() + 50 },
      { ...good(), iat: seconds() + 50 },
      { ...good(), exp: seconds() + 24 * 3_600 + 50 },
    ]) {
      const visitor = await host.visit(hs256({}, claims, host.key));
      expect(visitor.socket.connected).toBe(true);
    }
  });
});

describe('the end of an identity', () => {
  it('[D11] a token expires on an open socket', async () => {
    const visitor = await host.visit(host.sign('ada', { expiresInS: 60 }));
    const took = await advanceUntil(clock, () => !visitor.socket.connected, 200_000);
    expect(took).toBeGreaterThan(60_000);
    expect(took).toBeLessThanOrEqual(60_000 + 60_000 + 5_000);
    expect(visitor.factsNamed('session:ended')).toEqual([{ code: 'unauthenticated' }]);
  });

  it('[D11] signing out closes every socket of the token and lets it in no more', async () => {
    const token = host.sign('ada');
    const [here, there] = [await host.visit(token), await host.visit(token)];
    const other = await host.visit(host.sign('ada', { expiresInS: 120 }));
    await here.call('identity:end', { token });
    await there.disconnected();
    expect((await refusalOf(host.visit(token))).code).toBe('unauthenticated');
    expect(other.socket.connected).toBe(true);
    // Again, by whoever has it.
    await other.call('identity:end', { token });
    await expect(other.call('identity:end', { token: 'x.y.z' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('[D11] retiring a key closes who came by it, within five seconds; the other key goes on', async () => {
    const second = await host.keys.create(SITE, { algorithm: 'HS256' });
    const token = host.sign('ada');
    const old = await host.visit(token);
    await clock.advanceAsync(2_000);
    const sign = () => signVisitor({ key: second.secret ?? '', siteId: SITE, sub: 'ada', now: clock.now() });
    const fresh = await host.visit(sign());
    await host.keys.retire(SITE, host.keyId);
    const took = await advanceUntil(clock, () => !old.socket.connected, 10_000);
    expect(took).toBeLessThanOrEqual(5_000);
    expect(fresh.socket.connected).toBe(true);
    expect((await refusalOf(host.visit(token))).code).toBe('unauthenticated');
    const keys = await host.keys.list(SITE);
    expect(keys.find(({ id }) => id === second.id)?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(keys)).not.toContain(host.key);
  });
});

describe('a site that wants to know who writes', () => {
  beforeEach(async () => {
    await server.configure({ requireIdentity: true, queues: { main: { mode: 'assign' } } });
  });

  it('[A1] lets nobody write whom it does not vouch for, and says why', async () => {
    const anonymous = await server.visitor();
    await expect(say(anonymous, 'hello')).rejects.toMatchObject({
      code: 'forbidden',
      details: { reason: 'identityRequired' },
    });
    expect(await heard(anonymous)).toEqual([]);
    const ada = await host.visit(host.sign('ada'));
    await say(ada, 'hello');
    expect(await heard(ada)).toEqual(['hello']);
  });

  it('[A1] also in a conversation that was begun before', async () => {
    await server.configure({ queues: { main: { mode: 'assign' } } });
    const secret = server.secret();
    const visitor = await server.visitor({ secret });
    const { conversation } = await say(visitor, 'before');
    await server.configure({ requireIdentity: true, queues: { main: { mode: 'assign' } } });
    const more = { conversationId: conversation.id, id: nanoid(), text: 'more' };
    await expect(visitor.call('message:post', more)).rejects.toMatchObject({ code: 'forbidden' });
    const end = visitor.call('conversation:end', { conversationId: conversation.id });
    await expect(end).rejects.toMatchObject({ code: 'forbidden' });
    expect(await heard(visitor)).toEqual(['before']);
    const ada = await host.visit(host.sign('ada'), secret);
    await ada.call('message:post', more);
    expect(await heard(ada)).toEqual(['before', 'more']);
  });
});
