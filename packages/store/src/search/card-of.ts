import type { RowOf } from '../query/names.ts';

export type SearchHead = RowOf<'searchHeads'>;

/**
 * What is known of a conversation's person and of the matter, as it can be found: name, addresses, what the host site tells, and tags.
 * `null` where there is nothing.
 */
export function cardOf(head: SearchHead): string | null {
  const attributes = head.contact_attributes === null ? {} : (JSON.parse(head.contact_attributes) as object);
  const lines = [
    head.contact_name,
    head.contact_email,
    head.contact_phone,
    head.contact_external_id,
    ...Object.values(attributes).filter((value) => typeof value === 'string'),
    head.tags,
    head.contact_tags,
  ];
  const card = lines
    .filter((line) => line !== null && line !== '')
    .join('\n')
    .replaceAll('\n', ' · ');
  return card === '' ? null : card;
}

/** The longest code of a country. */
const COUNTRY_DIGITS = 3;

/** A phone number is also found by those who leave out what stands between the digits, and the country. */
export function digitsOf({ contact_phone: phone }: SearchHead): string {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return Array.from({ length: COUNTRY_DIGITS + 1 }, (_, left) => digits.slice(left)).join(' ');
}
