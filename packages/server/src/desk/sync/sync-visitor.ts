import type { CommandOutput, VisitorCommands } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { deskState } from '../desk-state/desk-state.ts';
import type { VisitorViewer } from '../viewer.ts';
import { facesOf } from '../views/faces.ts';
import { visitorConversation, visitorPage } from '../views/visitor-view.ts';
import { standingCursors, type SyncInput } from './cursors.ts';
import { readPages } from './read-pages.ts';
import { waitsOf } from './waits-of.ts';

/** A visitor's conversations that come with a synchronisation; older ones are not shown in the widget. */
const CONVERSATIONS = 20;

/** Everything that a visitor's client needs in order to be up to date (D4). Stores nothing (A1). */
export async function syncVisitor(
  context: DeskContext,
  viewer: VisitorViewer,
  input: SyncInput,
): Promise<CommandOutput<VisitorCommands['session:sync']>> {
  const { clock, store } = context;
  const { siteId, visitorId } = viewer;
  const records = await store.conversations.listOfVisitor(siteId, visitorId, CONVERSATIONS);
  const { reset, cursors } = await standingCursors(store, input, records);
  const pages = await readPages(store, records, cursors, 'visitor');
  return {
    epoch: store.epoch,
    now: clock.now(),
    reset,
    desk: deskState(context, siteId),
    waiting: waitsOf(context, records),
    conversations: records.flatMap((record, index) => {
      const read = pages[index];
      if (!read) return [];
      return [
        {
          conversation: visitorConversation(record, facesOf(context)),
          page: visitorPage(read.page, read.complete),
        },
      ];
    }),
  };
}
