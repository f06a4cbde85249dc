import type { Contact, ContactAttributes } from '@deskbell/protocol';
import type { ContactsTable } from '../schema/database.ts';

/** Most contacts have none: one object for all of them. */
const NO_ATTRIBUTES: ContactAttributes = Object.freeze({});

export function contactFrom(row: Omit<ContactsTable, 'site_id'>): Contact {
  return {
    id: row.id,
    name: row.name,
    locale: row.locale,
    createdAt: row.created_at,
    conversations: row.conversations,
    vip: row.vip === 1,
    verified: row.verified_at !== null,
    externalId: row.external_id,
    email: row.email,
    phone: row.phone,
    attributes: row.attributes === null ? NO_ATTRIBUTES : (JSON.parse(row.attributes) as ContactAttributes),
  };
}
