import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfiguration } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BotStage, hears, isWith } from './lib/bot-stage.ts';

const guide = await readFile(join(import.meta.dirname, '../../../docs/guides/bots.md'), 'utf8');
const example = (language: string): string =>
  new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(guide)?.[1] ?? '';

/** Where the packages of the workspace are found. */
const folder = join(import.meta.dirname, '..', '.cache', 'bots-guide');

describe('docs/guides/bots.md', { timeout: 60_000 }, () => {
  it('has rules that can be put in force as they stand', () => {
    const { bots } = siteConfiguration.parse(parse(example('yaml')));
    expect(bots).toHaveLength(2);
  });

  it('names a body that makes a bot', async () => {
    const body = JSON.parse(/--data '(.*)'/.exec(example('sh'))?.[1] ?? '') as object;
    await using stage = await BotStage.create();
    expect(await stage.call('POST', 'bots', body)).toMatchObject({ bot: { key: 'faq', name: 'Bell' } });
  });

  it('has a program that runs as it stands', async () => {
    await mkdir(folder, { recursive: true });
    const program = join(folder, 'bot.ts');
    await writeFile(program, example('ts'));
    try {
      await using stage = await BotStage.create([
        { slug: 'returns', title: 'Returns', body: 'You have 30 days to send a parcel back.' },
      ]);
      await stage.run(program);
      const visitor = await stage.visitor();
      const { conversation } = await visitor.call('conversation:start', {
        id: nanoid(),
        text: 'Send a parcel back',
      });
      const { entry } = await hears(visitor, 'Did this help?');
      const answer = { kind: 'choice' as const, id: 'no' };
      await visitor.call('answer:give', {
        conversationId: conversation.id,
        id: nanoid(),
        to: entry.id,
        answer,
      });
      expect(await isWith(visitor, 'queued')).toMatchObject({ conversation: { id: conversation.id } });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
