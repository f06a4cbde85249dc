import type { Ban, Clock, Store, Subject } from '@deskbell/core';
import { contactCareRoutes, type BanAnswer, type ContactAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Desk } from '../desk/desk.ts';
import { callerName } from '../rest/caller-name.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { PathParameters } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import { tagAnswer } from '../tags/tags-rest.ts';
import { contactOutcomes } from './contact-outcomes.ts';

/** Lines about the ends of matters that are looked at: of some hundred conversations. */
const MOST_CLOSINGS = 1_000;

export interface ContactCareRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly desk: Pick<Desk, 'contacts'>;
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'agents' | 'apiKeys' | 'bans' | 'contacts' | 'tags'>;
}

/** How the matters of a contact ended; two contacts that are one; and who may not write. */
export function contactCareRest({ audit, clock, desk, edge, store }: ContactCareRestOptions): Router {
  const requireContact = async ({ siteId, contactId = '' }: PathParameters): Promise<string> => {
    if ((await store.contacts.find(contactId))?.siteId !== siteId) throw notFound();
    return contactId;
  };
  const show = async (contactId: string): Promise<ContactAnswer> => {
    const found = await store.contacts.find(contactId);
    if (!found) throw notFound();
    const tags = (await store.tags.ofContacts([contactId])).get(contactId) ?? [];
    return { ...found.contact, tags: tags.map(tagAnswer) };
  };
  const record = (
    { params, subject }: { readonly params: PathParameters; readonly subject: Subject },
    action: string,
    change: { readonly before?: object; readonly after?: object } = {},
  ): Promise<void> => {
    const { contactId = '', siteId = '' } = params;
    return audit.record({ subject, action, target: { siteId, thing: `contact:${contactId}` }, ...change });
  };

  return restRouter(
    contactCareRoutes,
    {
      'GET /v1/sites/:siteId/contacts/:contactId/outcomes': {
        run: async ({ params }) =>
          contactOutcomes(await store.contacts.closings(await requireContact(params), MOST_CLOSINGS)),
      },
      'POST /v1/sites/:siteId/contacts/:contactId/merge': {
        run: async ({ body, params, subject }) => {
          const contactId = await requireContact(params);
          const { from: formerId, email, name, phone } = body;
          await requireContact({ ...params, contactId: formerId });
          const chosen = {
            ...(name === undefined ? {} : { name }),
            ...(email === undefined ? {} : { email }),
            ...(phone === undefined ? {} : { phone }),
          };
          await desk.contacts.merge({ siteId: params['siteId'] ?? '', contactId, formerId, chosen });
          await record({ params, subject }, 'contact:merge', { after: { from: formerId } });
          return show(contactId);
        },
      },
      'GET /v1/sites/:siteId/contacts/:contactId/ban': {
        run: async ({ params }) => {
          const ban = await store.bans.find(await requireContact(params));
          const isOver = ban !== undefined && ban.until !== null && ban.until <= clock.now();
          return { ban: ban && !isOver ? banAnswer(ban) : null };
        },
      },
      'PUT /v1/sites/:siteId/contacts/:contactId/ban': {
        run: async ({ body: { reason, until }, params, subject }) => {
          const contactId = await requireContact(params);
          const byName = await callerName(store, subject);
          const ban: Ban = {
            contactId,
            siteId: params['siteId'] ?? '',
            reason,
            byName,
            at: clock.now(),
            until,
          };
          await store.bans.put(ban);
          const isOver = until !== null && until <= clock.now();
          await (isOver ? desk.contacts.bansChanged() : desk.contacts.banned(contactId));
          await record({ params, subject }, 'contact:ban', { after: { until } });
          return banAnswer(ban);
        },
      },
      'DELETE /v1/sites/:siteId/contacts/:contactId/ban': {
        run: async ({ params, subject }) => {
          if (!(await store.bans.lift(await requireContact(params)))) throw notFound();
          await desk.contacts.bansChanged();
          await record({ params, subject }, 'contact:unban');
        },
      },
    },
    edge,
  );
}

function banAnswer({ at, byName, reason, until }: Ban): BanAnswer {
  return { reason, byName, at, until };
}
