import type { DeskbellTimeline } from '@deskbell/ui';
import { html } from 'lit';

/** The agent's own stored texts can be corrected and taken back (C4). */
export const messageActions: NonNullable<DeskbellTimeline['actions']> = (item) => {
  const isText = item.body.type === 'message' || item.body.type === 'note';
  if (!item.own || !isText || item.seq === null || item.deleted) return null;
  return html`<deskbell-message-menu .item=${item}></deskbell-message-menu>`;
};
