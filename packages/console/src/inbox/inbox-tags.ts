import type { AgentConversation, InboxView, Waiting } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { priorityLevel, priorityWords } from '../handling/priority.ts';
import { consoleText } from '../localization/console-text.ts';
import { languageName } from '../person/language-name.ts';
import type { Ticker } from '../time/ticker.ts';
import { isOfferedTo } from './offers-first.ts';
import { waitWords } from './wait-words.ts';

interface TagsContext {
  readonly view: InboxView;
  readonly ownId: string;
  readonly wait: Waiting | null;
  readonly ticker: Ticker;
}

/** What sets a conversation apart: who it is for, its place in line, promise, tier, language. No line when nothing does. */
export function inboxTags(
  conversation: AgentConversation,
  { view, ownId, wait, ticker }: TagsContext,
): TemplateResult | typeof nothing {
  const { contact, language, offer, priority, promise, status, tier } = conversation;
  const tags: TemplateResult[] = [];
  if (isOfferedTo(conversation, ownId)) tags.push(html`<b>${consoleText.forYou()}</b>`);
  else if (status === 'offered' && offer)
    tags.push(html`<span class="clip">${consoleText.offeredTo(offer.agent.name)}</span>`);
  const level = priorityLevel(priority);
  if (level !== 'normal') tags.push(html`<b>${priorityWords(level)}</b>`);
  if (contact.vip) tags.push(html`<b>${consoleText.vip()}</b>`);
  if (tier > 1) tags.push(html`<span class="plain">${consoleText.tierNumber(String(tier))}</span>`);
  if ((view === 'waiting' || view === 'unassigned') && wait)
    tags.push(html`<span class="numbers">${waitWords(wait)}</span>`);
  if (language !== null && isForeign(language))
    tags.push(html`<span>${languageName(primary(language), currentLocale().tag)}</span>`);
  if (promise)
    tags.push(html`<deskbell-promise-clock .promise=${promise} .ticker=${ticker}></deskbell-promise-clock>`);
  return tags.length === 0 ? nothing : html`<span class="tags">${tags}</span>`;
}

/** The reader's own language needs no mention. */
function isForeign(language: string): boolean {
  return primary(language) !== primary(currentLocale().tag);
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
