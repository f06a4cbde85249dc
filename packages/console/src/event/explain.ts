import type { Explain } from '@deskbell/ui';
import { html } from 'lit';
import type { EventItem } from './bodies.ts';
import { eventWordsOf } from './event-words.ts';

/** How the console's timeline says what happened. The routing entry says more than the status entry that follows it. */
export const explain: Explain = (item) => {
  // The timeline is shared with the widget; this one is given nothing but what agents see.
  const event = item as EventItem;
  if (event.body.type === 'status' && event.body.reason === 'offered') return null;
  const said = eventWordsOf(event, Date.now());
  if (said === null) return null;
  const tone = toneOf(event.body);
  return {
    words: said.words,
    content: html`<deskbell-event .said=${said} tone=${tone}></deskbell-event>`,
  };
};

/** The same where only what people and bots said is wanted. */
export const explainSaid: Explain = (item) => (SAID.has(item.body.type) ? explain(item) : null);

const SAID: ReadonlySet<string> = new Set<EventItem['body']['type']>([
  'quickReplies',
  'form',
  'answer',
  'card',
  'article',
  'feedback',
  'score',
]);

function toneOf(body: EventItem['body']): 'plain' | 'alert' | 'internal' {
  if (body.type === 'escalation' || (body.type === 'sla' && body.event !== 'late')) return 'alert';
  return body.type === 'status' ? 'plain' : 'internal';
}
