import { compilePlan, type ConversationStore, type EntryDraft, type Store } from '@deskbell/core';
import { siteConfiguration } from '@deskbell/protocol';
import { openStore } from '@deskbell/store';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Desk } from '../src/desk/desk.ts';
import { visitorIdOf } from '../src/desk/visitor-id.ts';

/** A store whose assignments wait until they are let through. */
function holdAssignments(store: Store): { store: Store; letThrough: () => void; asked: Promise<void> } {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const append: ConversationStore['append'] = async (request) => {
    const isAssignment = ({ body }: EntryDraft) => body.type === 'status' && body.reason === 'assigned';
    if (request.entries.some(isAssignment)) {
      asked.resolve();
      await gate.promise;
    }
    return store.conversations.append(request);
  };
  const conversations = new Proxy(store.conversations, {
    get: (target, name, receiver) => {
      const value: unknown = name === 'append' ? append : Reflect.get(target, name, receiver);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const held = new Proxy(store, {
    get: (target, name) => {
      const value: unknown = name === 'conversations' ? conversations : Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { store: held, letThrough: gate.resolve, asked: asked.promise };
}

it('[R7, P3] an agent who claims what routing is about to give them has it once, and it counts', async () => {
  await using directory = await temporaryDirectory();
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  const real = await openStore({ path: directory.file('desk.sqlite'), clock, ids });
  const { store, letThrough, asked } = holdAssignments(real);
  const ada = build.agent({ capacity: 1, memberships: [{ siteId: 'shop', role: 'agent' }] });
  await store.sites.create(build.site({ id: 'shop' }));
  await store.agents.create(ada);
  const plan = compilePlan('shop', 0, siteConfiguration.parse({ queues: { main: { mode: 'assign' } } }));
  const desk = new Desk({
    store,
    clock,
    ids,
    log: pino({ level: 'silent' }),
    plans: { planOf: () => plan },
    deliverNotification: () => Promise.resolve(),
  });
  await desk.open();
  try {
    desk.agentConnected(ada);
    const visitor = {
      kind: 'visitor',
      siteId: 'shop',
      visitorId: visitorIdOf('shop', 's'.repeat(43)),
    } as const;
    const { record } = await desk.startConversation(visitor, { id: ids.next(), text: 'Hello?' });
    await asked;
    const viewer = { kind: 'agent', agentId: ada.id } as const;
    await desk.claimConversation(viewer, record.conversation.id);
    letThrough();
    // Ends what routing has begun.
    await desk.close();
    expect(desk.agentCard(ada.id)?.load).toBe(1);
  } finally {
    await real.close();
  }
});
