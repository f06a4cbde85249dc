import { expect, it } from 'vitest';
import type { World } from '../world.ts';

export function secondFactorCases(world: () => World): void {
  async function agentId(): Promise<string> {
    const { store, build } = world();
    const agent = build.agent();
    await store.agents.create(agent);
    return agent.id;
  }

  it('a second factor takes effect when it is confirmed, with its recovery codes', async () => {
    const { agents, secondFactors } = world().store;
    const ada = await agentId();
    expect(await secondFactors.find(ada)).toBeUndefined();
    expect(await secondFactors.begin(ada, 'FIRST')).toBe(true);
    expect(await secondFactors.begin(ada, 'SECOND')).toBe(true);
    const confirmed = { agentId: ada, at: 5, step: 7, recoveryHashes: ['one', 'two'] };
    expect(await secondFactors.confirm({ ...confirmed, secret: 'FIRST' })).toBe(false);
    expect((await agents.find(ada))?.secondFactorAt).toBeNull();
    expect(await secondFactors.confirm({ ...confirmed, secret: 'SECOND' })).toBe(true);
    expect(await secondFactors.confirm({ ...confirmed, secret: 'SECOND' })).toBe(false);
    expect(await secondFactors.find(ada)).toEqual({
      agentId: ada,
      secret: 'SECOND',
      confirmedAt: 5,
      lastStep: 7,
    });
    expect((await agents.find(ada))?.secondFactorAt).toBe(5);
    expect(await secondFactors.begin(ada, 'THIRD')).toBe(false);
    expect(await secondFactors.countRecoveryCodes(ada)).toBe(2);
  });

  it('takes each time step and each recovery code once, whatever races', async () => {
    const { store, openAnother } = world();
    const { secondFactors } = store;
    const ada = await agentId();
    await secondFactors.begin(ada, 'SECRET');
    expect(await secondFactors.useStep(ada, 9)).toBe(false);
    await secondFactors.confirm({
      agentId: ada,
      secret: 'SECRET',
      at: 5,
      step: 7,
      recoveryHashes: ['one', 'two'],
    });
    expect(await secondFactors.useStep(ada, 7)).toBe(false);
    const other = (await openAnother()).secondFactors;
    const each = <T>(use: (one: typeof secondFactors) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({ length: 20 }, (_, index) => use(index % 2 ? secondFactors : other)));
    expect((await each((one) => one.useStep(ada, 8))).filter(Boolean)).toHaveLength(1);
    expect((await each((one) => one.useRecoveryCode(ada, 'one'))).filter(Boolean)).toHaveLength(1);
    expect(await secondFactors.useRecoveryCode(await agentId(), 'two')).toBe(false);
    expect(await secondFactors.countRecoveryCodes(ada)).toBe(1);
  });

  it('replaces recovery codes, and forgets everything', async () => {
    const { agents, secondFactors } = world().store;
    const ada = await agentId();
    await secondFactors.begin(ada, 'SECRET');
    await secondFactors.confirm({ agentId: ada, secret: 'SECRET', at: 5, step: 7, recoveryHashes: ['one'] });
    await secondFactors.replaceRecoveryCodes(ada, ['three', 'four', 'five']);
    expect(await secondFactors.useRecoveryCode(ada, 'one')).toBe(false);
    expect(await secondFactors.countRecoveryCodes(ada)).toBe(3);
    await secondFactors.remove(ada);
    await secondFactors.remove(ada);
    expect(await secondFactors.find(ada)).toBeUndefined();
    expect(await secondFactors.countRecoveryCodes(ada)).toBe(0);
    expect((await agents.find(ada))?.secondFactorAt).toBeNull();
    expect(await secondFactors.begin(ada, 'ANOTHER')).toBe(true);
  });

  it('an account of an identity provider is one agent’s for good, whatever races', async () => {
    const { store, openAnother } = world();
    const agents = [await agentId(), await agentId()] as const;
    const other = await openAnother();
    const links = await Promise.all(
      agents.map((agent, index) =>
        (index ? store : other).identityLinks.link({
          issuer: 'https://id.example',
          subject: 'ada',
          agentId: agent,
          at: 1,
        }),
      ),
    );
    expect(new Set(links).size).toBe(1);
    expect(await store.identityLinks.find('https://id.example', 'ada')).toBe(links[0]);
    expect(await store.identityLinks.find('https://other.example', 'ada')).toBeUndefined();
    expect(await store.identityLinks.find('https://id.example', 'bo')).toBeUndefined();
  });
}
