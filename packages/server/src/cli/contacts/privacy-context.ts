import { join } from 'node:path';
import { pino } from 'pino';
import { createFiles, fileStoreOf } from '../../files/create-files.ts';
import { createGuardedFetch } from '../../outgoing/guarded-fetch.ts';
import { targetPolicy } from '../../outgoing/target-policy.ts';
import { ErasureJournal } from '../../privacy/erasure-journal.ts';
import type { PrivacyContext } from '../../privacy/privacy-context.ts';
import { DeskEvents } from '../../webhooks/desk-events.ts';
import { WebhookSubscriptions } from '../../webhooks/subscriptions.ts';
import type { CommandContext } from '../with-store.ts';

/** What exports and erasures need where no server runs: nobody is connected, and nothing is remembered. */
export async function privacyContext({ store, clock, ids, config }: CommandContext): Promise<PrivacyContext> {
  const log = pino({ level: 'silent' });
  const subscriptions = new WebhookSubscriptions(store.webhooks);
  await subscriptions.refresh();
  return {
    store,
    clock,
    ids,
    log,
    events: new DeskEvents({ ids, subscriptions, stored: () => undefined }),
    desk: {
      endConversation: () => Promise.resolve(),
      conversationErased: () => Promise.resolve(),
      visitorErased: () => undefined,
    },
    files: await createFiles({
      config,
      store,
      clock,
      ids,
      log,
      fetch: createGuardedFetch(targetPolicy(config)),
    }),
    bytes: await fileStoreOf(config),
    journal: new ErasureJournal(join(config.dataDir, 'erasures.jsonl')),
    folder: join(config.dataDir, 'exports'),
  };
}
