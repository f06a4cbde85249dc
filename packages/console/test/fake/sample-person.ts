import type { BanAnswer, ContactNoteAnswer, TagAnswer } from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/admin';
import type { FakeAdminClient } from './fake-admin-client.ts';
import type { FakeAgentClient } from './fake-agent-client.ts';

const DAY = 24 * 60 * 60 * 1_000;

const tags: readonly TagAnswer[] = [
  { id: 'tag-regular-01', name: 'regular', color: null, createdAt: 0 },
  { id: 'tag-damaged-01', name: 'damaged', color: null, createdAt: 0 },
  { id: 'tag-garden-001', name: 'garden club', color: null, createdAt: 0 },
];

/** What the REST API knows of the people of the sample desk: tags, notes, earlier conversations, scores, bans. */
export function samplePeople(admin: FakeAdminClient, client: FakeAgentClient, now: number): void {
  const known = [...tags];
  const borne = new Map<string, readonly TagAnswer[]>([['contact-conv-magda', tags.slice(0, 1)]]);
  const notes: ContactNoteAnswer[] = [
    {
      id: 'note-shelf-001',
      author: { id: 'agent-ben', name: 'Ben Okafor' },
      text: 'Prefers to be called in the afternoon.',
      at: now - 40 * DAY,
    },
  ];
  const bans = new Map<string, BanAnswer>();
  const contact = (contactId: string) => {
    const state = client.conversations.get(contactId.replace('contact-', '')).state.value;
    if (!state) throw new DeskbellError('not_found', 'unable to read the contact: there is none');
    return { ...state.contact, tags: [...(borne.get(contactId) ?? [])] };
  };
  const conversation = (id: string) => {
    const state = client.conversations.get(id).state.value;
    if (!state) throw new DeskbellError('not_found', 'unable to read the conversation: there is none');
    return { ...state, tags: [...(borne.get(id) ?? [])] };
  };
  const chosen = (body: unknown): readonly TagAnswer[] =>
    (body as { readonly tags: readonly string[] }).tags.flatMap(
      (id) => known.find((tag) => tag.id === id) ?? [],
    );
  const past = () => ({
    ...conversation('conv-magda'),
    id: 'conv-magda-past',
    status: 'closed' as const,
    startedAt: now - 90 * DAY,
    preview: 'Thank you, the fern is doing well!',
    agent: { id: 'agent-ben', name: 'Ben Okafor' },
  });
  admin
    .answer('GET /v1/sites/:siteId/tags', () => ({ items: [...known], next: null }))
    .answer('POST /v1/sites/:siteId/tags', (_, body) => {
      const { name } = body as { readonly name: string };
      const tag = { id: `tag-made-${String(known.length)}`, name, color: null, createdAt: now };
      known.push(tag);
      return tag;
    })
    .answer('GET /v1/sites/:siteId/contacts', ({ email }) => ({
      items: email === undefined ? [] : [contact('contact-conv-tomas')],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/contacts/:contactId', ({ contactId }) => contact(contactId))
    .answer('PATCH /v1/sites/:siteId/contacts/:contactId', ({ contactId }, body) => {
      const handle = client.conversations.get(contactId.replace('contact-', ''));
      handle.change({ contact: { ...contact(contactId), ...(body as object) } });
      return contact(contactId);
    })
    .answer('PUT /v1/sites/:siteId/contacts/:contactId/tags', ({ contactId }, body) => {
      borne.set(contactId, chosen(body));
      return contact(contactId);
    })
    .answer('GET /v1/sites/:siteId/contacts/:contactId/notes', ({ contactId }) => ({
      items: contactId === 'contact-conv-magda' ? [...notes] : [],
      next: null,
    }))
    .answer('POST /v1/sites/:siteId/contacts/:contactId/notes', (_, body) => {
      const { text } = body as { readonly text: string };
      const author = { id: 'agent-ana', name: 'Ana Kowalska' };
      const note = { id: `note-own-${String(notes.length)}`, author, text, at: now };
      notes.unshift(note);
      return note;
    })
    .answer('DELETE /v1/sites/:siteId/contacts/:contactId/notes/:noteId', ({ noteId }) => {
      notes.splice(
        notes.findIndex(({ id }) => id === noteId),
        1,
      );
      return undefined;
    })
    .answer('GET /v1/sites/:siteId/contacts/:contactId/outcomes', ({ contactId }) =>
      contactId === 'contact-conv-magda'
        ? {
            matters: [
              {
                conversationId: 'conv-magda-past',
                wrapUp: { reason: 'care', outcome: 'solved' },
                scores: [{ kind: 'csat', score: 5, comment: 'Lovely', at: now - 89 * DAY }],
              },
            ],
            lifetime: { csat: { count: 3, value: 4.7 }, nps: null, ces: null },
          }
        : { matters: [], lifetime: { csat: null, nps: null, ces: null } },
    )
    .answer('GET /v1/sites/:siteId/contacts/:contactId/consents', () => ({ items: [], next: null }))
    .answer('GET /v1/sites/:siteId/contacts/:contactId/ban', ({ contactId }) => ({
      ban: bans.get(contactId) ?? null,
    }))
    .answer('PUT /v1/sites/:siteId/contacts/:contactId/ban', ({ contactId }, body) => {
      const { reason, until } = body as { readonly reason: string; readonly until: number | null };
      const ban = { reason, until, byName: 'Ana Kowalska', at: now };
      bans.set(contactId, ban);
      return ban;
    })
    .answer('DELETE /v1/sites/:siteId/contacts/:contactId/ban', ({ contactId }) => {
      bans.delete(contactId);
      return undefined;
    })
    .answer('GET /v1/sites/:siteId/conversations', ({ contact: contactId }) => ({
      items: contactId === 'contact-conv-magda' ? [conversation('conv-magda'), past()] : [],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/conversations/:conversationId', ({ conversationId }) =>
      conversation(conversationId),
    )
    .answer('GET /v1/sites/:siteId/conversations/:conversationId/panel', () => ({ panel: null }))
    .answer('GET /v1/sites/:siteId/conversations/:conversationId/visit', () => ({ device: null, pages: [] }))
    .answer('PUT /v1/sites/:siteId/conversations/:conversationId/tags', ({ conversationId }, body) => {
      borne.set(conversationId, chosen(body));
      return conversation(conversationId);
    })
    .answer('GET /v1/sites/:siteId/conversations/:conversationId/entries', ({ conversationId }) => ({
      items: [
        {
          id: 'entry-past-001',
          conversationId,
          seq: 1,
          at: now - 90 * DAY,
          author: { kind: 'visitor', id: 'visitor-0000000001' },
          body: { type: 'message', text: 'How often does a fern drink?' },
        },
      ],
      next: null,
    }));
}
