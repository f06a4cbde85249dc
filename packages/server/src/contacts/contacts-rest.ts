import type { Clock, ContactNote, Ids, Store, Subject } from '@deskbell/core';
import {
  contactRoutes,
  DeskbellError,
  type Contact,
  type ContactAnswer,
  type ContactNoteAnswer,
} from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Desk } from '../desk/desk.ts';
import { callerName } from '../rest/caller-name.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { PathParameters } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import { tagAnswer } from '../tags/tags-rest.ts';

export interface ContactsRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly desk: Pick<Desk, 'contacts' | 'events'>;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Pick<Store, 'agents' | 'apiKeys' | 'contacts' | 'tags'>;
}

/** `/v1/sites/:siteId/contacts`: the people behind the conversations. */
export function contactsRest({ audit, clock, desk, edge, ids, store }: ContactsRestOptions): Router {
  const { contacts, tags } = store;
  const show = async (found: readonly Contact[]): Promise<ContactAnswer[]> => {
    const borne = await tags.ofContacts(found.map(({ id }) => id));
    return found.map((contact) => ({ ...contact, tags: (borne.get(contact.id) ?? []).map(tagAnswer) }));
  };
  const requireContact = async ({ siteId, contactId = '' }: PathParameters): Promise<Contact> => {
    const found = await contacts.find(contactId);
    if (!found || found.siteId !== siteId) throw notFound();
    return found.contact;
  };
  const showOne = async (params: PathParameters): Promise<ContactAnswer> => {
    const [shown] = await show([await requireContact(params)]);
    if (!shown) throw notFound();
    return shown;
  };

  /** What is said of a person is not in the records, which outlive them (A7): only which of it changed. */
  const record = (
    { params, subject }: { readonly params: PathParameters; readonly subject: Subject },
    change: { readonly action?: string; readonly before?: object; readonly after?: object },
  ): Promise<void> => {
    const { contactId = '', siteId = '' } = params;
    const target = { siteId, thing: `contact:${contactId}` };
    return audit.record({ subject, action: 'contact:write', target, ...change });
  };

  return restRouter(
    contactRoutes,
    {
      'GET /v1/sites/:siteId/contacts': {
        run: async ({ params: { siteId = '' }, query }) => {
          const { cursor, limit, email, externalId, tag } = query;
          const page = await contacts.list({ siteId, email, externalId, tagId: tag }, cursor ?? null, limit);
          return { items: await show(page.contacts), next: page.next };
        },
      },
      'GET /v1/sites/:siteId/contacts/:contactId': { run: ({ params }) => showOne(params) },
      'PATCH /v1/sites/:siteId/contacts/:contactId': {
        run: async ({ params, body, subject }) => {
          const { id } = await requireContact(params);
          const siteId = params['siteId'] ?? '';
          const { vip } = body;
          const events = desk.events.ofContact(
            siteId,
            { id, ...(vip === undefined ? {} : { vip }) },
            clock.now(),
          );
          const change = given(body);
          await contacts.change(id, change, events);
          await record({ params, subject }, { after: { changed: Object.keys(change) } });
          desk.events.stored(events);
          await desk.contacts.changed(siteId, id);
          return showOne(params);
        },
      },
      'PUT /v1/sites/:siteId/contacts/:contactId/tags': {
        run: async ({ params, body, subject }) => {
          const { id } = await requireContact(params);
          const before = ((await tags.ofContacts([id])).get(id) ?? []).map((tag) => tag.id);
          const siteId = params['siteId'] ?? '';
          const events = desk.events.ofContact(siteId, { id }, clock.now());
          await tags.setOfContact(id, siteId, body.tags, events);
          await record({ params, subject }, { before: { tags: before }, after: { tags: body.tags } });
          desk.events.stored(events);
          await desk.contacts.changed(siteId, id);
          return showOne(params);
        },
      },
      'GET /v1/sites/:siteId/contacts/:contactId/notes': {
        run: async ({ params, query: { cursor, limit } }) => {
          const { id } = await requireContact(params);
          const { notes, next } = await contacts.notes(id, cursor ?? null, limit);
          return { items: notes.map(noteAnswer), next };
        },
      },
      'POST /v1/sites/:siteId/contacts/:contactId/notes': {
        run: async ({ params, subject, body }) => {
          const { id } = await requireContact(params);
          const author = {
            id: subject.kind === 'agent' ? subject.agentId : null,
            name: await callerName(store, subject),
          };
          const note = { id: ids.next(), contactId: id, author, text: body.text, at: clock.now() };
          await contacts.addNote(note);
          await record({ params, subject }, { action: 'contact:note', after: { note: note.id } });
          return noteAnswer(note);
        },
      },
      'DELETE /v1/sites/:siteId/contacts/:contactId/notes/:noteId': {
        run: async ({ params, subject }) => {
          const { id } = await requireContact(params);
          const note = params['noteId'] ?? '';
          const found = await contacts.findNote(id, note);
          if (!found) throw notFound();
          requireOwn(found, subject, params['siteId'] ?? '');
          await contacts.deleteNote(id, note);
          await record({ params, subject }, { action: 'contact:note', before: { note } });
        },
      },
    },
    edge,
  );
}

/** What colleagues have noted is theirs: others take it away only where they supervise. */
function requireOwn({ author }: ContactNote, subject: Subject, siteId: string): void {
  if (subject.kind !== 'agent' || author.id === subject.agentId || subject.roles.get(siteId) !== 'agent')
    return;
  throw new DeskbellError('forbidden', 'unable to delete the note: a colleague wrote it; ask them to', {
    details: { path: 'noteId' },
  });
}

function noteAnswer({ id, author, text, at }: ContactNote): ContactNoteAnswer {
  return { id, author, text, at };
}

/** What was said: a field that is there without a value was not. */
function given<Body extends object>(body: Body): { [Name in keyof Body]: Exclude<Body[Name], undefined> } {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Body]: Exclude<Body[Name], undefined>;
  };
}
