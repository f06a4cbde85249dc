import type { Contact } from '@deskbell/protocol';

/** What is known of a contact for whom no host site has vouched. */
export const UNVERIFIED: Pick<Contact, 'verified' | 'externalId' | 'email' | 'phone' | 'attributes'> =
  Object.freeze({
    verified: false,
    externalId: null,
    email: null,
    phone: null,
    attributes: Object.freeze({}),
  });
