import { expect, it } from 'vitest';
import type { Session } from '@deskbell/core';
import type { World } from '../world.ts';

export function sessionCases(world: () => World): void {
  async function agentId(): Promise<string> {
    const { store, build } = world();
    const agent = build.agent();
    await store.agents.create(agent);
    return agent.id;
  }

  async function signedIn(agentId: string, tokenHash: string, expiresAt = 10_000): Promise<Session> {
    const session: Session = {
      tokenHash,
      agentId,
      createdAt: 1,
      lastUsedAt: 2,
      expiresAt,
      method: 'password',
      device: null,
    };
    await world().store.sessions.create(session);
    return session;
  }

  it('[A5] keeps a session under the hash of its token, and when it was used', async () => {
    const { sessions } = world().store;
    const session = await signedIn(await agentId(), 'hash-one');
    expect(await sessions.find('hash-one')).toEqual(session);
    const named = { ...session, tokenHash: 'hash-named', device: 'Browser/1.0' };
    await sessions.create(named);
    expect(await sessions.find('hash-named')).toEqual(named);
    expect(await sessions.find('hash-two')).toBeUndefined();
    await sessions.touch('hash-one', 77);
    expect(await sessions.find('hash-one')).toEqual({ ...session, lastUsedAt: 77 });
    await sessions.touch('hash-two', 77);
    expect(await sessions.find('hash-two')).toBeUndefined();
  });

  it('[D11] ends one session, or all of an agent but one', async () => {
    const { sessions } = world().store;
    const ada = await agentId();
    const bo = await agentId();
    const kept = await signedIn(ada, 'ada-1');
    await signedIn(ada, 'ada-2');
    await signedIn(ada, 'ada-3');
    const other = await signedIn(bo, 'bo-1');
    await sessions.end('ada-2');
    await sessions.end('ada-2');
    expect(await sessions.endAllOf(ada, 'ada-1')).toEqual(['ada-3']);
    expect(await sessions.findMany(['ada-1', 'ada-2', 'ada-3', 'bo-1'])).toEqual(
      expect.arrayContaining([kept, other]),
    );
    expect(await sessions.findMany(['ada-1', 'ada-2', 'ada-3', 'bo-1'])).toHaveLength(2);
    expect(await sessions.endAllOf(ada)).toEqual(['ada-1']);
    expect(await sessions.endAllOf(ada)).toEqual([]);
    expect(await sessions.find('bo-1')).toEqual(other);
  });

  it('deletes what has expired and nothing else', async () => {
    const { sessions } = world().store;
    const ada = await agentId();
    await signedIn(ada, 'past', 999);
    await signedIn(ada, 'now', 1_000);
    await signedIn(ada, 'later', 1_001);
    await sessions.deleteExpired(1_000);
    expect(await sessions.findMany(['past', 'now', 'later'])).toMatchObject([{ tokenHash: 'later' }]);
  });

  it('[A5] a sign-in link works once, whatever races', async () => {
    const { store, openAnother } = world();
    const ada = await agentId();
    await store.signInLinks.create({ tokenHash: 'link', agentId: ada, expiresAt: 1_000 });
    const other = await openAnother();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? store : other).signInLinks.use('link', 500)),
    );
    expect(answers.filter((answer) => answer !== undefined)).toEqual([ada]);
    expect(await store.signInLinks.use('link', 500)).toBeUndefined();
  });

  it('a sign-in link that is unknown or expired lets nobody in', async () => {
    const { signInLinks } = world().store;
    const ada = await agentId();
    await signInLinks.create({ tokenHash: 'link', agentId: ada, expiresAt: 1_000 });
    expect(await signInLinks.use('other', 500)).toBeUndefined();
    expect(await signInLinks.use('link', 1_000)).toBeUndefined();
    await signInLinks.create({ tokenHash: 'second', agentId: ada, expiresAt: 1_000 });
    expect(await signInLinks.use('second', 999)).toBe(ada);
  });

  it('lists the sessions of an agent, the newest first', async () => {
    const { store } = world();
    const ada = await agentId();
    const first = await signedIn(ada, 'ada-1');
    const second: Session = { ...first, tokenHash: 'ada-2', createdAt: 9, method: 'singleSignOn' };
    await store.sessions.create(second);
    await signedIn(await agentId(), 'bo-1');
    expect(await store.sessions.listOf(ada)).toEqual([second, first]);
  });

  it('a sign-in link can be looked at before it is used, and all of an agent end at once', async () => {
    const { signInLinks } = world().store;
    const ada = await agentId();
    await signInLinks.create({ tokenHash: 'plain', agentId: ada, expiresAt: 1_000 });
    await signInLinks.create({ tokenHash: 'reset', agentId: ada, expiresAt: 1_000, purpose: 'reset' });
    expect(await signInLinks.find('plain', 500)).toMatchObject({ agentId: ada, purpose: 'signIn' });
    expect(await signInLinks.find('reset', 500)).toMatchObject({ agentId: ada, purpose: 'reset' });
    expect(await signInLinks.find('reset', 1_000)).toBeUndefined();
    expect(await signInLinks.find('other', 500)).toBeUndefined();
    await signInLinks.endAllOf(ada);
    expect(await signInLinks.use('plain', 500)).toBeUndefined();
    expect(await signInLinks.find('reset', 500)).toBeUndefined();
  });
}
