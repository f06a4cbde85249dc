import type { CannedReplyAnswer } from '@deskbell/sdk/admin';
import type { AgentBody, AgentConversation, TimelineItem } from '@deskbell/sdk/agent';
import type { Choice, Choices } from './choices.ts';

const MOST = 3;
/** Shorter words say little about what is asked. */
const WORD_LETTERS = 4;
/** Endings differ: words are compared by their beginnings. */
const STEM_LETTERS = 6;

/** What the visitor has said since somebody of the desk has; empty: nothing is open. */
export function openQuestion(items: readonly TimelineItem<AgentBody>[]): string {
  const said: string[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (!item) break;
    const { author, body, deleted } = item;
    if (body.type !== 'message' || deleted) continue;
    if (author.kind !== 'visitor') break;
    said.unshift(body.text);
    if (said.length === 3) break;
  }
  return said.join('\n').trim().slice(-500);
}

/** Articles and canned replies that may answer it, by their words: no other service is asked. */
export async function suggest(
  choices: Choices,
  question: string,
  conversation: AgentConversation,
): Promise<readonly Choice[]> {
  const [articles, replies] = await Promise.all([
    choices.articles(question, conversation, 2).catch(() => []),
    choices.replies(conversation.siteId).catch(() => []),
  ]);
  const language = conversation.language ?? conversation.contact.locale;
  const canned = fitting(replies, question, language).map((reply) =>
    choices.cannedChoice(reply, conversation),
  );
  return [...canned.slice(0, MOST - Math.min(articles.length, 2)), ...articles].slice(0, MOST);
}

/** Canned replies that share words with the question: one that is rare counts as much as several that every text has. */
export function fitting(
  replies: readonly CannedReplyAnswer[],
  question: string,
  language: string | null,
): readonly CannedReplyAnswer[] {
  const asked = stems(question);
  const all = replies
    .filter((reply) => reply.language === null || reply.language.split('-')[0] === language?.split('-')[0])
    .map((reply) => ({ reply, words: stems(`${reply.title} ${reply.shortcut} ${reply.text}`) }));
  const weight = (word: string): number => 1 / all.filter(({ words }) => words.has(word)).length;
  return all
    .map(({ reply, words }) => ({
      reply,
      score: [...asked].filter((word) => words.has(word)).reduce((sum, word) => sum + weight(word), 0),
    }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .map(({ reply }) => reply);
}

function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length >= WORD_LETTERS).map((word) => word.slice(0, STEM_LETTERS)),
  );
}
