import { expect, it } from 'vitest';
import { appendTo, type World } from '../world.ts';

const ada = { id: 'agent-ada', name: 'Ada' } as const;

export function dayCases(world: () => World): void {
  /** Somebody has written, an agent may have taken it, and the visitor is full of praise. */
  async function praised(visitorId: string, text: string, agent: typeof ada | null) {
    const { build, store } = world();
    const { conversation } = await world().started({ visitorId });
    const visitor = { kind: 'visitor', id: visitorId } as const;
    const feedback = build.entry(visitor, { type: 'feedback', kind: 'compliment', text });
    const taken = agent ? [build.status('active', 'claimed', agent), build.agentMessage(agent)] : [];
    await store.conversations.append(appendTo(conversation, ...taken, feedback));
    return conversation.siteId;
  }

  it('finds what was said of an agent, the newest first, and of nobody else', async () => {
    const { clock, store } = world();
    const from = clock.now();
    const siteId = await praised('visitor-0000000001', 'First', ada);
    await praised('visitor-0000000002', 'Of nobody', null);
    await clock.advanceAsync(1_000);
    await praised('visitor-0000000003', 'Second', ada);
    const said = (since: number, limit: number) =>
      store.conversationLists.saidOf({ siteId, agentId: ada.id, from: since }, limit);
    const texts = (await said(from, 10)).map(({ body }) => (body.type === 'feedback' ? body.text : ''));
    expect(texts).toEqual(['Second', 'First']);
    expect(await said(from, 1)).toHaveLength(1);
    expect(await said(clock.now() + 1, 10)).toEqual([]);
  });
}
