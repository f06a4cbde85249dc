import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BotStage, example, hears, isWith } from './lib/bot-stage.ts';

const message = (text: string) => ({ id: nanoid(), text, locale: 'en' });

let stage: BotStage;

beforeAll(async () => {
  stage = await BotStage.create([
    { slug: 'returns', title: 'Returns', body: 'You have 30 days to send a parcel back to us.' },
    { slug: 'delivery', title: 'Delivery times', body: 'A parcel takes two days to come to you.' },
  ]);
  await stage.run(example('bot-faq'));
});
afterAll(() => stage[Symbol.asyncDispose]());

async function asked(text: string) {
  const visitor = await stage.visitor();
  const { conversation } = await visitor.call('conversation:start', message(text));
  const conversationId = conversation.id;
  const picks = async (id: string) => {
    const { entry } = await hears(visitor, 'Did this help?');
    const answer = { kind: 'choice' as const, id };
    await visitor.call('answer:give', { conversationId, id: nanoid(), to: entry.id, answer });
  };
  return { conversationId, picks, visitor };
}

describe('examples/bot-faq', { timeout: 60_000 }, () => {
  it('shows the article that fits, and takes a yes for the end', async () => {
    const { picks, visitor } = await asked('How do I send a parcel back?');
    const { entry } = await hears(visitor, 'Returns');
    expect(entry.body).toMatchObject({ type: 'article', title: 'Returns' });
    await picks('yes');
    await isWith(visitor, 'resolved');
  });

  it('[R9] hands over with what was asked and shown when nothing helps', async () => {
    const { conversationId, picks, visitor } = await asked('Send back');
    await picks('no');
    await isWith(visitor, 'queued');
    expect((await stage.entries(conversationId)).map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        type: 'handover',
        cause: 'bot',
        summary: expect.stringContaining('Send back') as string,
        tags: ['article-did-not-help'],
      }),
    );
  });

  it('has nothing to say about what stands nowhere', async () => {
    const { visitor } = await asked('Zebra xylophone quantum?');
    await hears(visitor, 'I found nothing about this');
    expect(await isWith(visitor, 'queued')).toMatchObject({ conversation: { agent: null } });
  });

  it('lets go of whoever asks for a person', async () => {
    const { conversationId, visitor } = await asked('Where is my parcel?');
    await hears(visitor, 'Did this help?');
    const { conversation } = await visitor.call('person:request', { conversationId });
    expect(conversation.status).toBe('queued');
  });
});
