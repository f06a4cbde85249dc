import { isInternal } from '@deskbell/core';
import type { ConversationStatus, Entry, EntryBody, VisitorEntry, VisitorStatus } from '@deskbell/protocol';

/** An entry as an audience sees it. */
export function viewOf(side: 'visitor' | 'agent'): (entry: Entry) => Entry | VisitorEntry {
  return (entry) => (side === 'agent' ? entry : visitorEntryOf(entry));
}

/** Being offered is waiting, being put aside is being with the agent. */
export function visitorStatusOf(status: ConversationStatus): VisitorStatus {
  if (status === 'offered') return 'queued';
  return status === 'snoozed' ? 'active' : status;
}

function visitorEntryOf({ author, body, ...entry }: Entry): VisitorEntry {
  return {
    ...entry,
    author:
      author.kind === 'agent' || author.kind === 'bot'
        ? { kind: author.kind, name: author.name }
        : { kind: author.kind },
    body: visitorBodyOf(body),
  };
}

function visitorBodyOf(body: EntryBody): VisitorEntry['body'] {
  switch (body.type) {
    case 'message':
    case 'edit':
    case 'deletion':
    case 'contactOffer':
    case 'contactRequest':
    case 'quickReplies':
    case 'card':
    case 'form':
    case 'article':
    case 'answer':
      if (isInternal(body)) break;
      return body;
    case 'status': {
      const { type, status, reason, agent, returnTo } = body;
      const shown = status === 'offered' ? returnTo : agent;
      return {
        type,
        status: status === 'offered' && returnTo ? 'active' : visitorStatusOf(status),
        reason,
        ...(shown ? { agent: { name: shown.name } } : {}),
      };
    }
    default:
  }
  throw new Error(`an internal entry is not for visitors: ${body.type}`);
}
