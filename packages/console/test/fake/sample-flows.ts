import type { CallAnswer, CallBody } from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/admin';
import type { FakeAdminClient } from './fake-admin-client.ts';

type FlowAnswer = CallAnswer<'GET /v1/sites/:siteId/flows/:flowId'>;
type Flow = FlowAnswer['draft'];
type Problem = FlowAnswer['problems'][number];

const TEA = 1_767_603_600_000;
const ada = { kind: 'agent', name: 'Ada' } as const;

/** Where an order is: a question, a call, buttons, people. */
export const orderFlow: Flow = {
  name: 'Where is my order?',
  speaker: { en: 'Assistant', pl: 'Asystent' },
  menu: { en: 'Where is my order?', pl: 'Gdzie jest moje zamówienie?' },
  begins: [{ words: ['order'] }],
  limit: '10m',
  silence: { do: 'end' },
  misunderstood: { en: 'Sorry?', pl: 'Słucham?' },
  first: 'number',
  nodes: {
    number: {
      type: 'question',
      text: { en: 'What is the number of your order?', pl: 'Jaki jest numer zamówienia?' },
      set: 'orderNumber',
      kind: 'text',
      tries: 2,
      next: 'look',
      otherwise: 'person',
    },
    look: {
      type: 'call',
      method: 'GET',
      url: 'https://shop.example/orders/{{orderNumber}}',
      headers: {},
      timeout: '5s',
      map: { state: 'state' },
      next: 'tell',
      failed: 'person',
    },
    tell: {
      type: 'buttons',
      text: { en: 'It is {{state}}. Is that all?', pl: 'Jest {{state}}. Czy to wszystko?' },
      choices: [
        { id: 'yes', label: { en: 'Yes, thank you', pl: 'Tak, dziękuję' }, next: 'done' },
        { id: 'another', label: { en: 'Another order', pl: 'Inne zamówienie' }, next: 'number' },
        {
          id: 'no',
          label: { en: 'I want to talk to somebody', pl: 'Chcę z kimś porozmawiać' },
          next: 'person',
        },
      ],
      tries: 2,
      otherwise: 'person',
    },
    done: { type: 'end', text: { en: 'Have a good day!', pl: 'Miłego dnia!' }, outcome: 'solved' },
    person: {
      type: 'handOver',
      text: { en: 'Somebody is with you in a moment.', pl: 'Zaraz ktoś odpisze.' },
      priority: 0,
    },
  },
};

/** Flows in memory, as far as a page can tell: drafts, versions, and the problem of leading nowhere. */
export function withFlows(admin: FakeAdminClient): FakeAdminClient {
  let saved: FlowAnswer = {
    flowId: 'order-status',
    siteId: 'fern',
    name: orderFlow.name,
    revision: 3,
    publishedVersion: 1,
    latestVersion: 1,
    changedAt: TEA,
    changedBy: ada,
    draft: orderFlow,
    problems: [],
  };
  const versions = [{ flowId: 'order-status', version: 1, definition: orderFlow, at: TEA, by: ada }];
  const change = (changes: Partial<FlowAnswer>): FlowAnswer => {
    const next = { ...saved, ...changes, revision: saved.revision + 1 };
    return (saved = { ...next, name: next.draft.name, problems: problemsOf(next.draft) });
  };
  return admin
    .answer('GET /v1/sites/:siteId/flows', () => ({
      items: [
        summaryOf(saved),
        {
          ...summaryOf(saved),
          flowId: 'callback',
          name: 'Callback',
          publishedVersion: null,
          latestVersion: 0,
        },
        {
          ...summaryOf(saved),
          flowId: 'returns',
          name: 'Return something',
          publishedVersion: null,
          latestVersion: 2,
        },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/flow-templates', () => ({
      items: [{ template: 'order-status', definition: orderFlow }],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/flows/:flowId', ({ flowId }) => ({ ...saved, flowId }))
    .answer('POST /v1/sites/:siteId/flows/validate', (_input, body) => ({
      problems: problemsOf((body as { readonly definition: Flow }).definition),
    }))
    .answer('PUT /v1/sites/:siteId/flows/:flowId/draft', (_input, body) => {
      const { definition, expectedRevision } = body as CallBody<'PUT /v1/sites/:siteId/flows/:flowId/draft'>;
      if (expectedRevision !== saved.revision && expectedRevision !== 0)
        throw new DeskbellError('conflict', 'unable to save the flow: somebody was faster');
      return change({ draft: definition as Flow });
    })
    .answer('POST /v1/sites/:siteId/flows/:flowId/publish', (_input, body) => {
      const { version } = body as { readonly version?: number };
      const latest = version ?? saved.latestVersion + 1;
      if (version === undefined)
        versions.unshift({
          ...versions[0],
          version: latest,
          definition: saved.draft,
        } as (typeof versions)[0]);
      return change({ publishedVersion: latest, latestVersion: Math.max(latest, saved.latestVersion) });
    })
    .answer('POST /v1/sites/:siteId/flows/:flowId/unpublish', () => change({ publishedVersion: null }))
    .answer('GET /v1/sites/:siteId/flows/:flowId/versions', () => ({ items: [...versions], next: null }))
    .answer('POST /v1/sites/:siteId/flows/try', (_input, body) =>
      tried(body as { readonly given: unknown[] }),
    );
}

function summaryOf(flow: FlowAnswer) {
  const { changedAt, changedBy, flowId, latestVersion, name, publishedVersion, revision, siteId } = flow;
  return { changedAt, changedBy, flowId, latestVersion, name, publishedVersion, revision, siteId };
}

function problemsOf({ nodes }: Flow): Problem[] {
  return Object.entries(nodes).flatMap(([id, node]) =>
    Object.entries(node).flatMap(([key, to]) =>
      ['next', 'otherwise', 'failed'].includes(key) && !Object.hasOwn(nodes, String(to))
        ? [
            {
              path: `nodes.${id}.${key}`,
              message: `there is no node "${String(to)}"`,
              fault: 'noStep' as const,
              about: String(to),
            },
          ]
        : [],
    ),
  );
}

/** The dialogue of the order, with the words that the server would find in it. */
function tried({
  given,
}: {
  readonly given: readonly unknown[];
}): CallAnswer<'POST /v1/sites/:siteId/flows/try'> {
  const asked = { by: 'flow', body: { type: 'message', text: 'What is the number of your order?' } } as const;
  const start = { by: 'visitor', body: { type: 'message', text: 'Where is my order?' } } as const;
  const number = { by: 'visitor', body: { type: 'message', text: 'A-17' } } as const;
  const replies = [
    { id: 'yes', label: 'Yes, thank you' },
    { id: 'no', label: 'I want to talk to somebody' },
  ];
  const told = { by: 'flow', body: { type: 'quickReplies', text: 'It is on its way.', replies } } as const;
  const values = { firstMessage: 'Where is my order?' };
  const nothing = { call: null, values, end: null };
  const call = { method: 'GET', url: 'https://shop.example/orders/A-17', body: null };
  switch (given.length) {
    case 0:
      return { ...nothing, lines: [start, asked], node: 'number', waitsFor: 'answer' };
    case 1:
      return { ...nothing, lines: [start, asked, number], node: 'look', waitsFor: 'call', call };
    case 2:
      return { ...nothing, lines: [start, asked, number, told], node: 'tell', waitsFor: 'answer' };
    default:
      return {
        ...nothing,
        lines: [
          start,
          asked,
          number,
          told,
          { by: 'flow', body: { type: 'message', text: 'Have a good day!' } },
        ],
        node: 'done',
        waitsFor: null,
        end: {
          outcome: 'solved',
          queueId: null,
          priority: 0,
          summary: 'Where is my order?\nOrder number: A-17',
        },
      };
  }
}
