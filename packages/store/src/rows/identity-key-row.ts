import type { IdentityKey } from '@deskbell/core';
import type { IdentityKeysTable } from '../schema/database.ts';
import type { Sealing } from '../stores/sealing.ts';

/** Sealed where it is a secret; a public key is none. */
export function identityKeyRow(key: IdentityKey, sealing: Sealing): IdentityKeysTable {
  const { algorithm, id, material } = key;
  return {
    id: key.id,
    site_id: key.siteId,
    algorithm: key.algorithm,
    material: material !== null && algorithm === 'HS256' ? sealing.seal(material, purposeOf(id)) : material,
    created_at: key.createdAt,
    last_used_at: key.lastUsedAt,
    retired_at: key.retiredAt,
  };
}

export function identityKeyFrom(row: IdentityKeysTable, sealing: Sealing): IdentityKey {
  return {
    id: row.id,
    siteId: row.site_id,
    algorithm: row.algorithm,
    material: row.material === null ? null : sealing.open(row.material, purposeOf(row.id)),
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    retiredAt: row.retired_at,
  };
}

function purposeOf(id: string): string {
  return `identityKey:${id}`;
}
