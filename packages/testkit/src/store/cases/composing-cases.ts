import type { Assistant, Mention } from '@deskbell/core';
import { expect, it } from 'vitest';
import { appendTo, type World } from '../world.ts';

export function composingCases(world: () => World): void {
  const mention = (given: Partial<Mention> = {}): Mention => ({
    agentId: 'agent-ada',
    conversationId: 'c1',
    entryId: 'e1',
    by: { id: 'agent-ben', name: 'Ben' },
    at: 1_000,
    ...given,
  });
  const assistant: Assistant = {
    siteId: 'shop',
    task: 'draft',
    api: 'openai',
    url: 'https://machine.example/v1',
    model: 'small',
    key: 'sk-1',
    enabled: true,
    updatedAt: 5,
  };

  it('keeps who is addressed until they have looked, once each, the newest first', async () => {
    const { mentions } = world().store;
    const newer = mention({ conversationId: 'c2', entryId: 'e2', at: 2_000 });
    const other = mention({ agentId: 'agent-cleo' });
    await mentions.add([mention(), newer, other]);
    await mentions.add([mention({ at: 9_000 })]);
    expect(await mentions.list('agent-ada', 10)).toEqual([newer, mention()]);
    expect(await mentions.list('agent-ada', 1)).toEqual([newer]);
    expect(await mentions.read('agent-ada', 'c1')).toBe(true);
    expect(await mentions.read('agent-ada', 'c1')).toBe(false);
    expect(await mentions.list('agent-ada', 10)).toEqual([newer]);
    expect(await mentions.list('agent-cleo', 10)).toEqual([other]);
  });

  it('keeps with a note who is addressed in it', async () => {
    const { build, started, store } = world();
    const { conversation } = await started();
    const body = { type: 'note', text: '@Ben, do you know?', mentions: ['agent-ben'] } as const;
    const plain = build.note({ id: 'agent-ada', name: 'Ada' });
    const note = { ...plain, body: { ...body, mentions: [...body.mentions] } };
    await store.conversations.append(appendTo(conversation, note));
    const found = await store.conversations.findEntry(note.author, note.id);
    expect(found?.entry.body).toEqual(body);
  });

  it('[A7] forgets who was addressed with the conversation', async () => {
    const { store } = world();
    const { id } = (await world().started()).conversation;
    await store.mentions.add([mention({ conversationId: id })]);
    await store.privacy.eraseConversation(id);
    expect(await store.mentions.list('agent-ada', 10)).toEqual([]);
  });

  it('keeps one machine for each task of a site, and replaces it', async () => {
    const { build, store } = world();
    const { assistants } = store;
    if (!(await store.sites.find('shop'))) await store.sites.create(build.site({ id: 'shop' }));
    await assistants.save(assistant);
    await assistants.save({ ...assistant, task: 'translate', api: 'libretranslate', model: '', key: null });
    await assistants.save({ ...assistant, key: 'sk-2', updatedAt: 6 });
    expect(await assistants.list('shop')).toEqual([
      { ...assistant, key: 'sk-2', updatedAt: 6 },
      { ...assistant, task: 'translate', api: 'libretranslate', model: '', key: null },
    ]);
    expect(await assistants.list('other')).toEqual([]);
    expect(await assistants.delete('shop', 'draft')).toBe(true);
    expect(await assistants.delete('shop', 'draft')).toBe(false);
  });
}
