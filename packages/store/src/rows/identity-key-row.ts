import type { IdentityKey } from '@deskbell/core';
import type { IdentityKeysTable } from '../schema/database.ts';

export function identityKeyRow(key: IdentityKey): IdentityKeysTable {
  return {
    id: key.id,
    site_id: key.siteId,
    algorithm: key.algorithm,
    material: key.material,
    created_at: key.createdAt,
    last_used_at: key.lastUsedAt,
    retired_at: key.retiredAt,
  };
}

export function identityKeyFrom(row: IdentityKeysTable): IdentityKey {
  return {
    id: row.id,
    siteId: row.site_id,
    algorithm: row.algorithm,
    material: row.material,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    retiredAt: row.retired_at,
  };
}
