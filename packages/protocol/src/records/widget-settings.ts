import { z } from 'zod';
import { widgetConfiguration } from '../configuration/widget-configuration.ts';
import { announcement, invitation } from '../configuration/widget-invitation.ts';
import { timestamp } from './ids.ts';
import { shortText } from './text.ts';

/** An invitation as the widget gets it. */
const invitationSettings = invitation.omit({ pauseAfterDismissal: true }).extend({
  /** How long it stays away once it was dismissed; `null`: for good. */
  pauseAfterDismissalMs: z.int().min(0).nullable(),
});

/** An announcement that is not over yet, as the widget gets it. `null`: at once, and until it is taken away. */
const announcementSettings = announcement.extend({ from: timestamp.nullable(), until: timestamp.nullable() });

/**
 * What a site's owner has set for the widget, with every default filled in, and whether somebody is there. It holds nothing that not
 * anybody may know.
 */
export const widgetSettings = widgetConfiguration.extend({
  siteName: shortText,
  /** Whether somebody was there to answer when this was read; an open chat is told by the desk's state. */
  available: z.boolean(),
  invitations: z.array(invitationSettings),
  announcements: z.array(announcementSettings),
});

export type WidgetSettings = z.output<typeof widgetSettings>;
export type InvitationSettings = WidgetSettings['invitations'][number];
export type AnnouncementSettings = WidgetSettings['announcements'][number];
