import type { BodyOf, EventDetail, EventItem, EventWords } from './bodies.ts';

/** What a bot found out, in its own words and the visitor's. */
export function botWords(body: BodyOf<'handover' | 'learned'>, author: EventItem['author']): EventWords {
  const { tags = [], values = [] } = body;
  const name = body.type === 'handover' ? body.bot.name : author.kind === 'bot' ? (author.name ?? '') : '';
  const said = body.type === 'handover' ? body.summary : tags.join(', ');
  const more: EventDetail[] = values.map(({ label, value }) => ({ label, text: value }));
  if (body.type === 'handover' && tags.length > 0) more.push({ label: null, text: tags.join(', ') });
  return { words: said ? `${name}: ${said}` : name, more };
}
