import { uiText } from '../localization/ui-text.ts';
import type { StatusBody } from './timeline-row.ts';

/** What a change of status means to the reader; `null` when it says nothing new on that side. */
export function statusLine(body: StatusBody, side: 'visitor' | 'agent'): string | null {
  const name = body.agent?.name ?? uiText.support();
  switch (body.reason) {
    case 'started':
      return side === 'visitor' ? null : uiText.started();
    case 'assigned':
      return side === 'visitor' ? uiText.assigned(name) : uiText.assignedTo(name);
    case 'claimed':
    case 'accepted':
      return side === 'visitor' ? uiText.assigned(name) : uiText.claimed(name);
    case 'agentLost':
      return side === 'visitor' ? uiText.agentLost() : uiText.agentLostTo();
    case 'resolved':
      return uiText.resolved();
    case 'reopened':
      return uiText.reopened();
    case 'ended':
      return uiText.ended();
    default:
      // What concerns the desk alone.
      return null;
  }
}
