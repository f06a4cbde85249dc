import type { DeskbellTimeline } from '@deskbell/ui';
import { html } from 'lit';
import type { EventItem } from '../event/bodies.ts';

/** The agent's own stored texts can be corrected and taken back (C4). */
export const messageActions: NonNullable<DeskbellTimeline['actions']> = (item) => {
  const isText = item.body.type === 'message' || item.body.type === 'note';
  if (!item.own || !isText || item.seq === null || item.deleted) return null;
  // The timeline is shared with the widget; this one is given nothing but what agents see.
  return html`<deskbell-message-menu .item=${item as EventItem}></deskbell-message-menu>`;
};
