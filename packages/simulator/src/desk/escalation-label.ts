import type { EscalationEntryBody } from '@deskbell/core';
import type { EscalationAction } from '@deskbell/protocol';
import { formatMs } from '../report/format.ts';

/** An escalation in a few words: what began it, and what it did. */
export function escalationLabel({ cause, actions, tier }: EscalationEntryBody): string {
  const did =
    [
      ...actions.map(wordsOf),
      ...(tier !== undefined && !actions.some((action) => action.do === 'moveToTier')
        ? [`tier ${tier}`]
        : []),
    ].join(', ') || 'nothing to do';
  switch (cause.kind) {
    case 'step':
      return `${formatMs(cause.afterMs)} ${cause.in}: ${did}`;
    case 'trigger':
      return `${cause.event}: ${did}`;
    case 'agent':
      return `agent: ${did}`;
    case 'visitor':
      return `visitor: ${did}`;
  }
}

function wordsOf(action: EscalationAction): string {
  switch (action.do) {
    case 'widenSkills':
      return 'any skill';
    case 'addQueue':
      return `also ${action.queue}`;
    case 'moveToQueue':
      return `to ${action.queue}`;
    case 'moveToTier':
      return `tier ${action.tier}`;
    case 'raisePriority':
      return `+${action.minutes} min`;
    case 'alertSupervisors':
      return 'alert';
    case 'notify':
      return 'notify';
    case 'offerContactBack':
      return 'offer to call back';
    case 'assignOnCall':
      return 'on call';
  }
}
