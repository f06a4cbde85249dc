import { describeContact } from '@deskbell/core';
import type { Contact, ContactAttributes, VisitorDetails } from '@deskbell/protocol';
import type { ContactsTable } from '../schema/database.ts';

/** Most contacts have none: one object for all of them. */
const NO_ATTRIBUTES: ContactAttributes = Object.freeze({});

export function contactFrom(row: Omit<ContactsTable, 'site_id'>): Contact {
  const contact: Contact = {
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
  return row.told === null ? contact : describeContact(contact, toldFrom(row.told));
}

/** What they or their page have said of them. */
export function toldFrom(told: string | null): VisitorDetails {
  return told === null ? {} : (JSON.parse(told) as VisitorDetails);
}
