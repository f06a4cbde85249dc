import type { FileRecord, FileVariant, Uploader } from '@deskbell/core';
import type { FilesTable } from '../schema/files-table.ts';

const LETTERS: Readonly<Record<Uploader['kind'], string>> = { visitor: 'v', agent: 'a', bot: 'b', key: 'k' };

/** Kind and id in one, as authors have them. */
function uploaderKey({ kind, id }: Uploader): string {
  return `${LETTERS[kind]}:${id}`;
}

function uploaderFrom(key: string): Uploader {
  const kinds: readonly Uploader['kind'][] = ['visitor', 'agent', 'bot', 'key'];
  return { kind: kinds.find((kind) => LETTERS[kind] === key[0]) ?? 'key', id: key.slice(2) };
}

export function fileRow(file: FileRecord): FilesTable {
  return {
    id: file.id,
    site_id: file.siteId,
    conversation_id: file.conversationId,
    uploader_key: uploaderKey(file.uploader),
    name: file.name,
    type: file.type,
    size: file.size,
    state: file.state,
    created_at: file.createdAt,
    expires_at: file.expiresAt,
    token_hash: file.tokenHash,
    sha256: file.sha256,
    link_key: file.linkKey,
    entry_id: file.entryId,
    width: file.width,
    height: file.height,
    placeholder: file.placeholder,
    variants: JSON.stringify(file.variants),
  };
}

export function fileFrom(row: FilesTable): FileRecord {
  return {
    id: row.id,
    siteId: row.site_id,
    conversationId: row.conversation_id,
    uploader: uploaderFrom(row.uploader_key),
    name: row.name,
    type: row.type,
    size: row.size,
    state: row.state,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    tokenHash: row.token_hash,
    sha256: row.sha256,
    linkKey: row.link_key,
    entryId: row.entry_id,
    width: row.width,
    height: row.height,
    placeholder: row.placeholder,
    variants: JSON.parse(row.variants) as readonly FileVariant[],
  };
}
