import type { ConversationRecord } from '@deskbell/core';
import type { VisitorPage } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { noteVisit } from './note-visit.ts';

/** The visitor is on another page: whoever has their open conversation before them is told (D7). The last pages are kept. */
export async function showPage(
  context: DeskContext,
  viewer: VisitorViewer,
  page: VisitorPage,
): Promise<void> {
  const { siteId, visitorId } = viewer;
  const [record] = await context.store.conversations.listOfVisitor(siteId, visitorId, 1);
  if (!record || record.conversation.status === 'closed') return;
  pageMoved(context, record, page);
  context.cluster.tell({ type: 'pageMoved', conversationId: record.conversation.id, page });
  await noteVisit(context, viewer, { page });
}

/** The same when another node has told of it. */
export function pageMoved(
  { facts, pages }: Pick<DeskContext, 'facts' | 'pages'>,
  record: ConversationRecord,
  page: VisitorPage,
): void {
  pages.moved(record, page);
  facts.tell({ type: 'pageMoved', record, page });
}
