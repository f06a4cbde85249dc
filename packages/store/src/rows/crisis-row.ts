import type { Crisis, CrisisReply } from '@deskbell/core';
import type { CrisesTable, CrisisRepliesTable } from '../schema/database.ts';

export function crisisRow({ id, siteId, startedAt, startedBy, endedAt }: Crisis): CrisesTable {
  return {
    id,
    site_id: siteId,
    started_at: startedAt,
    started_by_id: startedBy?.id ?? null,
    started_by_name: startedBy?.name ?? null,
    ended_at: endedAt,
  };
}

export function crisisFrom(row: CrisesTable): Crisis {
  const { started_by_id: by, started_by_name: name } = row;
  return {
    id: row.id,
    siteId: row.site_id,
    startedAt: row.started_at,
    startedBy: by === null ? null : { id: by, name: name ?? '' },
    endedAt: row.ended_at,
  };
}

export function crisisReplyRow({ id, crisisId, author, text, at }: CrisisReply): CrisisRepliesTable {
  return { id, crisis_id: crisisId, author_id: author.id, author_name: author.name, text, at };
}

export function crisisReplyFrom(row: CrisisRepliesTable): CrisisReply {
  const { id, crisis_id, author_id, author_name, text, at } = row;
  return { id, crisisId: crisis_id, author: { id: author_id, name: author_name }, text, at };
}
