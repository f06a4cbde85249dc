import { expect, it } from 'vitest';
import { appendTo, type World } from '../world.ts';

export function raceCases(world: () => World): void {
  it('[D3] eight writers make one timeline without gaps, in the order that each of them wrote', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const WRITERS = 8;
    const EACH = 200;
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const agent = { id: `agent-${writer}`, name: 'Ada' };
        for (let turn = 0; turn < EACH; turn += 1) {
          const request = appendTo(conversation, build.agentMessage(agent, String(turn)));
          expect((await store.conversations.append(request)).result).toBe('appended');
        }
      }),
    );
    const total = 2 + WRITERS * EACH;
    const { entries } = await store.conversations.entriesAfter(
      conversation.id,
      0,
      'agent',
      total,
      10_000_000,
    );
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
    for (let writer = 0; writer < WRITERS; writer += 1) {
      const theirs = entries.filter(
        ({ author }) => author.kind === 'agent' && author.id === `agent-${writer}`,
      );
      expect(theirs.map(({ body }) => ('text' in body ? Number(body.text) : -1))).toEqual(
        Array.from({ length: EACH }, (_, turn) => turn),
      );
    }
  });

  it('[D3] two processes make one timeline without gaps', async () => {
    const { store, build, openAnother, started } = world();
    const { conversation } = await started();
    const other = await openAnother();
    await Promise.all(
      [store, other].map(async ({ conversations }) => {
        for (let turn = 0; turn < 50; turn += 1) {
          const request = appendTo(conversation, build.visitorMessage(conversation.visitorId));
          expect((await conversations.append(request)).result).toBe('appended');
        }
      }),
    );
    const { entries } = await other.conversations.entriesAfter(conversation.id, 0, 'agent', 500, 1_000_000);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 102 }, (_, index) => index + 1));
  });

  it('[R7] of many who take one conversation, in two processes, one does', async () => {
    const { store, build, openAnother, started } = world();
    const { conversation } = await started();
    const other = await openAnother();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const agent = { id: `agent-${index}`, name: 'Ada' };
        const request = appendTo(conversation, build.status('active', 'claimed', agent));
        return (index % 2 ? store : other).conversations.append(request);
      }),
    );
    expect(outcomes.filter(({ result }) => result === 'appended')).toHaveLength(1);
    expect(outcomes.filter(({ result }) => result === 'conflict')).toHaveLength(39);
  });

  it('[D9] of 500 racing starts of one visitor, in two processes, one makes the conversation', async () => {
    const { store, build, openAnother } = world();
    const other = await openAnother();
    const visitorId = 'visitor-one';
    const outcomes = await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        (index % 2 ? store : other).conversations.start(build.start({ visitorId })),
      ),
    );
    expect(outcomes.filter(({ result }) => result === 'appended')).toHaveLength(1);
    expect(outcomes.filter(({ result }) => result === 'alreadyOpen')).toHaveLength(499);
    const found = new Set(outcomes.map((outcome) => 'record' in outcome && outcome.record.conversation.id));
    expect(found.size).toBe(1);
    expect(await store.conversations.listOfVisitor('shop', visitorId, 10)).toHaveLength(1);
  });

  it('[D2] of many repetitions at once, in two processes, one is stored', async () => {
    const { store, build, openAnother, started } = world();
    const { conversation } = await started();
    const other = await openAnother();
    const request = appendTo(conversation, build.visitorMessage(conversation.visitorId));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 ? store : other).conversations.append(request)),
    );
    expect(outcomes.filter(({ result }) => result === 'appended')).toHaveLength(1);
    expect(outcomes.filter(({ result }) => result === 'duplicate')).toHaveLength(59);
    expect((await store.conversations.find(conversation.id))?.seq).toBe(3);
  });
}
