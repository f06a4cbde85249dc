import { isInternal } from '@deskbell/core';
import type { DeskFact } from '../../desk/desk-facts.ts';
import { visitorConversation, visitorPosted, type Faces } from '../../desk/views/visitor-view.ts';
import { rooms } from '../rooms.ts';
import type { VisitorNamespace } from '../socket-types.ts';
import { hasListeners } from './has-listeners.ts';
import { tellVisitor } from '../send-to.ts';
import { socketsIn } from '../sockets-in.ts';
import { soleListener } from './sole-listener.ts';

/** Passes facts on to visitors: only their own, and only what visitors may see (C1). Serialised once for all tabs (D8). */
export function tellVisitors(visitors: VisitorNamespace, fact: DeskFact, faces: Faces): void {
  switch (fact.type) {
    case 'entryAdded': {
      const { appended, origin, record } = fact;
      const { conversation } = record;
      const room = rooms.visitor(conversation.visitorId);
      const listener = isInternal(appended.entry.body) ? 'nobody' : soleListener(visitors, [room], origin);
      if (listener === 'nobody') return;
      const told = { conversationId: conversation.id, ...visitorPosted(appended) };
      if (listener !== 'several') tellVisitor(listener, 'entry:added', told);
      else if (origin === null) visitors.to(room).emit('entry:added', told);
      else visitors.to(room).except(origin).emit('entry:added', told);
      return;
    }
    case 'conversationChanged': {
      const room = rooms.visitor(fact.record.conversation.visitorId);
      if (!hasListeners(visitors, room, null)) return;
      const conversation = visitorConversation(fact.record, faces);
      visitors.to(room).emit('conversation:changed', { conversation });
      return;
    }
    case 'markMoved': {
      const { by, record } = fact;
      const { id: conversationId, visitorId } = record.conversation;
      // The place of a note would tell that there is one.
      const seq = Math.min(fact.seq, record.publicSeq);
      visitors.to(rooms.visitor(visitorId)).emit('read:moved', { conversationId, by, seq });
      return;
    }
    case 'typingChanged': {
      const { by, name, origin, record, typing } = fact;
      const { id: conversationId, visitorId } = record.conversation;
      const room = rooms.visitor(visitorId);
      if (by === 'visitor' || !hasListeners(visitors, room, origin)) return;
      visitors.to(room).emit('typing:changed', { conversationId, by, name, typing });
      return;
    }
    case 'visitorMerged':
      // Their tabs connect again, as whoever they are by then.
      for (const socket of socketsIn(visitors, rooms.visitor(fact.visitorId))) socket.disconnect(true);
      return;
    case 'deskChanged':
      visitors.to(rooms.site(fact.siteId)).emit('desk:changed', fact.desk);
      return;
    case 'waitingChanged':
      for (const { conversationId, visitorId, waiting } of fact.lines) {
        visitors.to(rooms.visitor(visitorId)).emit('waiting:changed', { conversationId, waiting });
      }
      return;
    case 'agentChanged':
    case 'attentionChanged':
    case 'draftChanged':
    case 'typingPreviewed':
    case 'agentDisabled':
    case 'alertRaised':
    case 'alertAcknowledged':
    case 'boardChanged':
    case 'configurationChanged':
    case 'membershipsChanged':
    case 'mentionsRead':
    case 'pageMoved':
    case 'presenceChosen':
      return;
  }
}
