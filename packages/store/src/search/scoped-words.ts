import type { SearchTerm } from './text/search-terms.ts';
import type { Word } from './text/words-of.ts';

/**
 * Words are kept with the mark of their site before them, so that a search costs nothing for what other sites hold, and with one
 * word for the conversation. That they cannot be mistaken for each other: people's words have no `_`.
 */
export function documentWords(siteId: string, conversationId: string, words: readonly Word[]): string[] {
  const mark = siteMark(siteId);
  return [conversationWord(conversationId), ...words.map(({ word }) => mark + word)];
}

export function onSite(siteId: string, terms: readonly SearchTerm[]): readonly SearchTerm[] {
  const mark = siteMark(siteId);
  return terms.map(({ words, prefix }) => ({ words: words.map((word) => mark + word), prefix }));
}

export function inConversation(conversationId: string): SearchTerm {
  return { words: [conversationWord(conversationId)], prefix: false };
}

function conversationWord(conversationId: string): string {
  return `c_${conversationId}`;
}

const MARK_LETTERS = 4;

/** Short, as each word carries it. Two sites may share one: results are looked at for their site all the same (A2). */
function siteMark(siteId: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < siteId.length; index += 1) {
    hash = Math.imul(hash ^ siteId.charCodeAt(index), 0x01000193);
  }
  return `${(hash >>> 0).toString(36).padStart(MARK_LETTERS, '0').slice(-MARK_LETTERS)}_`;
}
