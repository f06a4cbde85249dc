import type { StoryEntry } from '../conversation/decide-context.ts';

export interface SaidText {
  readonly by: 'visitor' | 'agent';
  /** Of the agent. */
  readonly name: string | null;
  readonly text: string;
}

/** What people wrote to each other, as it reads today: with its edits, and without what was taken back (C4). */
export function textsOf(story: readonly StoryEntry[]): readonly SaidText[] {
  const edits = new Map<string, string>();
  const deleted = new Set<string>();
  for (const { body } of story) {
    if (body.type === 'edit') edits.set(body.entryId, body.text);
    if (body.type === 'deletion') deleted.add(body.entryId);
  }
  return story.flatMap(({ author, body, id }): SaidText[] => {
    if (body.type !== 'message' || (author.kind !== 'visitor' && author.kind !== 'agent') || deleted.has(id))
      return [];
    const name = author.kind === 'agent' ? author.name : null;
    return [{ by: author.kind, name, text: edits.get(id) ?? body.text }];
  });
}
