import type { ConversationStore } from '@deskbell/core';
import { LIMITS } from '@deskbell/protocol';
import type { RecordedVisit } from '@deskbell/simulator';

/** More than these are not played again: of a busier week the first of them are. */
const MOST = 50_000;

/** The conversations that began in a period, as they came: their time, language, page, and whether they were of a VIP. */
export async function lastDays(
  conversations: Pick<ConversationStore, 'listInPeriod'>,
  { siteId, from, to }: { readonly siteId: string; readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<readonly RecordedVisit[]> {
  const visits: RecordedVisit[] = [];
  let cursor: string | null = null;
  do {
    signal.throwIfAborted();
    const page = await conversations.listInPeriod(siteId, from, to, cursor, LIMITS.pageConversations);
    for (const { conversation, contact, page: at } of page.records) {
      const { startedAt, handling } = conversation;
      if (startedAt < from || startedAt >= to) continue;
      visits.push({
        at: startedAt,
        vip: contact.vip,
        ...(handling.language !== null && { language: handling.language }),
        ...(at !== null && { page: at.url }),
      });
    }
    cursor = page.next;
  } while (cursor !== null && visits.length < MOST);
  return visits;
}
