import { assertNever } from '@deskbell/core/entries';
import type { Author } from '@deskbell/protocol';

/** Kind and id of an author in one string: the first column of the index that remembers what they have sent. */
export function authorKey(author: Author): string {
  switch (author.kind) {
    case 'visitor':
      return `v:${author.id}`;
    case 'agent':
      return `a:${author.id}`;
    case 'bot':
      return `b:${author.id}`;
    case 'system':
      return 's:';
    default:
      return assertNever(author);
  }
}

export function authorFrom(key: string, name: string | null): Author {
  const id = key.slice(2);
  switch (key[0]) {
    case 'v':
      return { kind: 'visitor', id };
    case 'a':
      return { kind: 'agent', id, name: name ?? '' };
    case 'b':
      return { kind: 'bot', id, name: name ?? '' };
    default:
      return { kind: 'system' };
  }
}
