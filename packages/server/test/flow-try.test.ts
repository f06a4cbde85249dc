import { expect, it } from 'vitest';
import { startApp, type TestApp } from './lib/start-app.ts';

async function rehearse(app: TestApp): Promise<(body: object) => Promise<Record<string, unknown>>> {
  const memberships = [{ siteId: 'shop', role: 'admin' as const }];
  await app.addAgent({ email: 'ada@desk.example', name: 'Ada', memberships }, 'correct horse battery staple');
  const cookie = await app.signIn('ada@desk.example', 'correct horse battery staple');
  return async (body) => {
    const response = await app.call('POST', '/v1/sites/shop/flows/try', { cookie, body });
    return { status: response.status, ...((await response.json()) as object) };
  };
}

const look = {
  type: 'call',
  method: 'GET',
  url: 'https://shop.example/orders/{{order}}',
  headers: { authorization: 'Bearer secret' },
  map: { state: 'state' },
  next: 'tell',
  failed: 'person',
};
const definition = {
  name: 'Order',
  speaker: { en: 'Assistant' },
  misunderstood: { en: 'Sorry?' },
  first: 'open',
  nodes: {
    open: {
      type: 'condition',
      cases: [{ when: { hours: { are: 'open' } }, next: 'ask' }],
      otherwise: 'person',
    },
    ask: {
      type: 'question',
      text: { en: 'Which order?' },
      set: 'order',
      pattern: '[A-Z]-\\d+',
      next: 'look',
      otherwise: 'person',
    },
    look,
    tell: {
      type: 'buttons',
      text: { en: 'It is {{state}}. Is that all?' },
      choices: [{ id: 'yes', label: { en: 'Yes' }, next: 'done' }],
      otherwise: 'person',
    },
    done: { type: 'end', text: { en: 'Bye!' } },
    person: { type: 'handOver', summary: 'Order {{order}}' },
  },
};

it('holds a dialogue again with all that was given, and calls nobody', async () => {
  await using app = await startApp();
  const ask = await rehearse(app);
  const text = 'Where is it?';
  expect(await ask({ definition, text })).toMatchObject({ status: 200, node: 'ask', waitsFor: 'answer' });

  const given: object[] = [
    { kind: 'text', text: 'no idea' },
    { kind: 'text', text: 'A-17' },
  ];
  const calling = await ask({ definition, text, given });
  expect(calling).toMatchObject({
    node: 'look',
    waitsFor: 'call',
    call: { method: 'GET', url: 'https://shop.example/orders/A-17', body: null },
  });
  expect(JSON.stringify(calling)).not.toContain('secret');

  given.push({ kind: 'called', answer: { state: 'on its way' } }, { kind: 'choice', id: 'yes' });
  const ended = await ask({ definition, text, given });
  expect(ended).toMatchObject({
    node: 'done',
    waitsFor: null,
    values: { order: 'A-17', state: 'on its way' },
    end: { outcome: 'solved' },
  });
  expect((ended['lines'] as { by: string; body: { text: string } }[]).map(({ body }) => body.text)).toEqual([
    'Where is it?',
    'Which order?',
    'no idea',
    'Sorry?',
    'Which order?',
    'A-17',
    'It is on its way. Is that all?',
    'Yes',
    'Bye!',
  ]);
  expect((await app.store.flows.list('shop')).length).toBe(0);
});

it('asks conditions how things are said to stand', async () => {
  await using app = await startApp();
  const ask = await rehearse(app);
  expect(await ask({ definition, text: 'Hello', open: false })).toMatchObject({
    node: 'person',
    end: { outcome: 'handedOver', summary: expect.stringContaining('Order') as string },
  });
});

it('refuses what nobody asked for, and patterns that could take for ever', async () => {
  await using app = await startApp();
  const ask = await rehearse(app);
  expect(await ask({ definition, text: 'Hello', given: [{ kind: 'callFailed' }] })).toMatchObject({
    status: 400,
    code: 'invalid',
    details: { path: 'given.0' },
  });
  const slow = {
    ...definition,
    nodes: { ...definition.nodes, ask: { ...definition.nodes.ask, pattern: '(a+)+' } },
  };
  expect(await ask({ definition: slow, text: 'Hello' })).toMatchObject({
    status: 400,
    details: { path: 'nodes.ask.pattern' },
  });
});
