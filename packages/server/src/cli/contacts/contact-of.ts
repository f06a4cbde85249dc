import type { SiteContact, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';

/** Rejects with `not_found`. */
export async function contactOf({ contacts }: Pick<Store, 'contacts'>, id: string): Promise<SiteContact> {
  const found = await contacts.find(id);
  if (found) return found;
  throw new DeskbellError(
    'not_found',
    `unable to find the contact: there is none with the id "${id}"; the console and GET /v1/sites/<site>/contacts have them`,
  );
}
