import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer } from './lib/start-test-server.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;
const configuration = {
  policy: 'ladder',
  slas: { quick: { firstResponse: '10m' } },
  sla: 'quick',
  policies: {
    ladder: {
      steps: [
        {
          after: '30s',
          clock: 'always' as const,
          do: [{ do: 'offerContactBack' as const, channels: ['callback' as const] }],
        },
      ],
    },
  },
};

describe('being contacted', () => {
  it('[E1, D2] a visitor leaves a number where it was asked for, and nowhere else', async () => {
    await using server = await startTestServer({ configuration });
    const clock = server.clock as FakeClock;
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'Call me!' });
    const number = {
      conversationId: conversation.id,
      id: nanoid(),
      channel: 'callback' as const,
      address: '+48 600',
    };
    await expect(visitor.call('contact-back:request', number)).rejects.toEqual(code('conflict'));
    await clock.advanceAsync(30_000);
    await visitor.fact('entry:added', ({ entry }) => entry.body.type === 'contactOffer');
    const mail = { ...number, id: nanoid(), channel: 'email' as const, address: 'eva@example.com' };
    await expect(visitor.call('contact-back:request', mail)).rejects.toEqual(code('conflict'));
    const { entry } = await visitor.call('contact-back:request', number);
    expect(entry.body).toMatchObject({ type: 'contactRequest', address: '+48 600' });
    // A repetition gets its first result, also when the conversation has ended.
    await visitor.call('conversation:end', { conversationId: conversation.id });
    expect((await visitor.call('contact-back:request', number)).entry.seq).toBe(entry.seq);
    await expect(visitor.call('contact-back:request', { ...number, id: nanoid() })).rejects.toEqual(
      code('conversation_closed'),
    );
  });

  it('[E4] the draft of a summary says what was promised and is still open', async () => {
    await using server = await startTestServer({ configuration });
    const ana = await server.addAgent();
    await server.agent(ana);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', { id: nanoid(), text: 'Call me!' });
    const viewer = { kind: 'agent', agentId: ana.id } as const;
    const { promised } = await server.desk.draftEscalation(viewer, conversation.id);
    expect(promised).toMatch(/^First response due \d{4}-/);
  });
});
