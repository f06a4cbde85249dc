import { z } from 'zod';
import { storableText } from '../records/text.ts';
import { key, language } from './fields.ts';

/**
 * Which conversations begin with a bot. The first rule that fits and whose bot is connected counts; where none does, people have the
 * conversation. While a crisis is on (E7) no conversation begins with a bot.
 */
export const botRule = z.strictObject({
  /** The key of the bot. */
  bot: key,
  /** All that is given must hold; left out: every conversation. */
  when: z
    .strictObject({
      /** The hours of the queue in which it would wait: `closed` for a bot that answers when nobody is there. */
      hours: z.enum(['open', 'closed']).optional(),
      /** The queues in which it would wait. */
      queues: z.array(key).min(1).max(100).optional(),
      languages: z.array(language).min(1).optional(),
      /** Any of these is part of the page's address. */
      pageContains: z.array(storableText(200).min(1)).min(1).max(50).optional(),
    })
    .prefault({}),
});

export type BotRule = z.output<typeof botRule>;
