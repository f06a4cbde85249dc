import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { flowDefinition, flowProblem } from '../flows/flow-definition.ts';
import { siteId, timestamp } from '../records/ids.ts';
import { shortText } from '../records/text.ts';
import { flowTryAnswer, flowTryBody } from './flow-try-rest.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

const revision = z.int().min(0);
const version = z.int().min(1);
const editor = z.strictObject({ kind: z.enum(['agent', 'key', 'system']), name: shortText });

/** A flow in a list. */
export const flowSummary = z.strictObject({
  flowId: key,
  siteId,
  name: z.string(),
  /** Rises with every change: what the next change is made from. */
  revision,
  /** With which dialogues begin; `null`: none do. */
  publishedVersion: version.nullable(),
  /** 0: none was ever published under this id. */
  latestVersion: z.int().min(0),
  changedAt: timestamp,
  changedBy: editor,
});

export const flowAnswer = flowSummary.extend({
  /** As it was saved last. */
  draft: flowDefinition,
  /** What keeps the draft from being published; none: it can be. */
  problems: z.array(flowProblem),
});

export const flowVersionAnswer = z.strictObject({
  flowId: key,
  version,
  definition: flowDefinition,
  at: timestamp,
  by: editor,
});

/** The largest definition, in bytes. */
const MOST_BYTES = 262_144;
const ONE = ['unauthenticated', 'forbidden', 'not_found'] as const;

/** The flows of a site: scripted dialogues as data. */
export const flowRoutes = {
  'GET /v1/sites/:siteId/flows': {
    summary: 'Lists the flows of a site, by id.',
    tag: 'flows',
    action: 'flow:read',
    body: null,
    answer: listAnswer(flowSummary),
    errors: ONE,
  },
  'GET /v1/sites/:siteId/flow-templates': {
    summary: 'Lists the flows that come with Deskbell, to begin from.',
    tag: 'flows',
    action: 'flow:read',
    body: null,
    answer: listAnswer(z.strictObject({ template: key, definition: flowDefinition })),
    errors: ONE,
  },
  'POST /v1/sites/:siteId/flows/validate': {
    summary: 'Checks a definition, as publishing it would, and saves nothing.',
    tag: 'flows',
    action: 'flow:read',
    body: z.strictObject({ definition: z.record(z.string(), z.unknown()) }),
    maxBytes: MOST_BYTES,
    answer: z.strictObject({ problems: z.array(flowProblem) }),
    errors: ONE,
  },
  'POST /v1/sites/:siteId/flows/try': {
    summary:
      'Holds a dialogue with a definition as a visitor would, and keeps nothing of it: articles are looked up, calls are answered by who tries.',
    tag: 'flows',
    action: 'flow:read',
    body: flowTryBody,
    maxBytes: MOST_BYTES,
    answer: flowTryAnswer,
    errors: ONE,
  },
  'GET /v1/sites/:siteId/flows/:flowId': {
    summary: 'Reads a flow with its draft, and what keeps that from being published.',
    tag: 'flows',
    action: 'flow:read',
    body: null,
    answer: flowAnswer,
    errors: ONE,
  },
  'DELETE /v1/sites/:siteId/flows/:flowId': {
    summary:
      'Deletes a flow: no dialogue begins with it any more, those that run go on. Refused while an invitation of the widget names it.',
    tag: 'flows',
    action: 'flow:write',
    query: z.strictObject({ expectedRevision: z.coerce.number().int().min(1) }),
    body: null,
    answer: null,
    errors: [...ONE, 'conflict'],
  },
  'PUT /v1/sites/:siteId/flows/:flowId/draft': {
    summary:
      'Saves the draft of a flow, a new one with `expectedRevision` 0. Dialogues notice nothing of it.',
    tag: 'flows',
    action: 'flow:write',
    body: z.strictObject({ expectedRevision: revision, definition: flowDefinition }),
    maxBytes: MOST_BYTES,
    answer: flowAnswer,
    errors: [...ONE, 'conflict'],
  },
  'POST /v1/sites/:siteId/flows/:flowId/publish': {
    summary:
      'Dialogues begin with the draft from now on, as the next version; or with an earlier `version`. Those that run go on with theirs.',
    tag: 'flows',
    action: 'flow:write',
    body: z.strictObject({ expectedRevision: revision, version: version.optional() }),
    answer: flowAnswer,
    errors: [...ONE, 'conflict'],
  },
  'POST /v1/sites/:siteId/flows/:flowId/unpublish': {
    summary: 'No dialogue begins with the flow any more. Those that run go on.',
    tag: 'flows',
    action: 'flow:write',
    body: z.strictObject({ expectedRevision: revision }),
    answer: flowAnswer,
    errors: [...ONE, 'conflict'],
  },
  'GET /v1/sites/:siteId/flows/:flowId/versions': {
    summary: 'Lists the versions of a flow that were published, the newest first.',
    tag: 'flows',
    action: 'flow:read',
    query: listQuery,
    body: null,
    answer: listAnswer(flowVersionAnswer),
    errors: ONE,
  },
} as const satisfies Record<string, RestRoute>;

export type FlowAnswer = z.output<typeof flowAnswer>;
export type FlowSummaryAnswer = z.output<typeof flowSummary>;
export type FlowVersionAnswer = z.output<typeof flowVersionAnswer>;
