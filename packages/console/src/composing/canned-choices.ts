import type { CannedReplyAnswer } from '@deskbell/sdk/admin';

const letters = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * The canned replies that fit what was typed: by shortcut first, then by title, then by text; those of the visitor's language before others, and
 * of one shortcut only the best.
 */
export function cannedChoices(
  replies: readonly CannedReplyAnswer[],
  asked: string,
  language: string | null,
  most = 8,
): readonly CannedReplyAnswer[] {
  const wanted = letters(asked);
  const rank = ({ shortcut, text, title }: CannedReplyAnswer): number => {
    if (shortcut.startsWith(wanted)) return 0;
    if (
      letters(title)
        .split(/\s+/)
        .some((word) => word.startsWith(wanted))
    )
      return 1;
    return letters(text).includes(wanted) ? 2 : 3;
  };
  const tongue = (reply: CannedReplyAnswer): number =>
    reply.language === null ? 1 : isSameLanguage(reply.language, language) ? 0 : 2;
  const best = new Map<string, CannedReplyAnswer>();
  for (const reply of replies) {
    const known = best.get(reply.shortcut);
    if (!known || tongue(reply) < tongue(known)) best.set(reply.shortcut, reply);
  }
  return [...best.values()]
    .filter((reply) => rank(reply) < 3)
    .sort((a, b) => rank(a) - rank(b) || tongue(a) - tongue(b) || (a.shortcut < b.shortcut ? -1 : 1))
    .slice(0, most);
}

function isSameLanguage(tag: string, other: string | null): boolean {
  return other !== null && tag.split('-')[0] === other.split('-')[0];
}
