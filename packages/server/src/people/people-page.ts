import type { Agent } from '@deskbell/core';
import { DeskbellError, type ListAnswer } from '@deskbell/protocol';

/** A page of people, the longest known first; the cursor says after whom it goes on, even if they are gone. */
export function peoplePage(
  agents: readonly Agent[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): ListAnswer<Agent> {
  const after = cursor === undefined ? undefined : decode(cursor);
  const rest = after ? agents.filter((agent) => comesAfter(agent, after)) : agents;
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rest.length > limit && last ? `${String(last.createdAt)}.${last.id}` : null };
}

interface Place {
  readonly createdAt: number;
  readonly id: string;
}

function comesAfter({ createdAt, id }: Agent, place: Place): boolean {
  return createdAt > place.createdAt || (createdAt === place.createdAt && id > place.id);
}

function decode(cursor: string): Place {
  const [, createdAt, id] = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor) ?? [];
  if (createdAt === undefined || id === undefined) {
    throw new DeskbellError('invalid', 'unable to list: the cursor is not one of ours; leave it out', {
      details: { path: 'cursor' },
    });
  }
  return { createdAt: Number(createdAt), id };
}
