import { durationMs } from '@deskbell/protocol/plain';
import type { WidgetConfiguration } from '@deskbell/protocol';
import type { WidgetPlan } from './site-plan.ts';

export function compileWidget({ announcements, invitations, ...rest }: WidgetConfiguration): WidgetPlan {
  return {
    ...rest,
    invitations: invitations.map(({ pauseAfterDismissal, ...invitation }) => ({
      ...invitation,
      pauseAfterDismissalMs: pauseAfterDismissal === 'forGood' ? null : durationMs(pauseAfterDismissal),
    })),
    announcements: announcements.map(({ from, until, ...announcement }) => ({
      ...announcement,
      from: from === undefined ? null : Date.parse(from),
      until: until === undefined ? null : Date.parse(until),
    })),
  };
}
