import { z } from 'zod';
import { timestamp } from '../records/ids.ts';
import { languageTag, messageText, storableText } from '../records/text.ts';
import type { RestRoute } from './rest-route.ts';

/** What a machine can help agents with. */
const assistantTask = z.enum(['translate', 'draft']);

const words = {
  /** How it is spoken to: as OpenAI's chat completions, which many speak, or as LibreTranslate. */
  api: z.enum(['openai', 'libretranslate']),
  /** Where: up to what its documentation calls the base, such as `https://api.example/v1`. */
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  /** Which of its models; empty where it has but one. */
  model: storableText(200).default(''),
  /** Whether agents are helped by it. One that is off keeps its key, and is asked nothing but to try it. */
  enabled: z.boolean().default(true),
};

/** The key is kept encrypted and never told. Left out: the one from before stays, as long as it is for the same machine; `null`: none. */
const assistantBody = z.strictObject({ ...words, key: storableText(1_000).min(1).nullable().optional() });
const assistantAnswer = z.strictObject({
  task: assistantTask,
  ...words,
  model: z.string(),
  enabled: z.boolean(),
  /** Whether a key is kept. */
  hasKey: z.boolean(),
  updatedAt: timestamp,
});

const common = { tag: 'assistance', errors: ['unauthenticated', 'forbidden', 'not_found'] } as const;
const asking = { ...common, errors: [...common.errors, 'unavailable', 'timeout'] } as const;

/** Machines of others that help agents to write. None is asked unless an admin has named it, and then only when an agent wants it. */
export const assistanceRoutes = {
  'GET /v1/sites/:siteId/assistance': {
    ...common,
    summary: 'Says what agents of the site can be helped with.',
    action: 'assistant:read',
    body: null,
    answer: z.strictObject({ translate: z.boolean(), draft: z.boolean() }),
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/translation': {
    ...asking,
    summary: 'Translates a text by the machine of the site. Nothing of it is stored.',
    action: 'assistant:use',
    body: z.strictObject({ text: messageText, to: languageTag }),
    answer: z.strictObject({
      text: z.string(),
      /** From which language, where the machine says so. */
      from: z.string().nullable(),
    }),
  },
  'POST /v1/sites/:siteId/conversations/:conversationId/draft': {
    ...asking,
    summary:
      'Lets the machine of the site draft an answer from what was said and the articles that fit. Nothing of it is stored or sent.',
    action: 'assistant:use',
    body: z.strictObject({}),
    answer: z.strictObject({ text: z.string() }),
  },
  'GET /v1/sites/:siteId/assistants': {
    ...common,
    summary: 'Lists the machines that help agents of the site, without their keys.',
    action: 'assistant:list',
    body: null,
    answer: z.strictObject({ assistants: z.array(assistantAnswer) }),
  },
  'PUT /v1/sites/:siteId/assistants/:task': {
    ...common,
    summary: 'Names the machine for a task: `translate` or `draft`.',
    action: 'assistant:write',
    body: assistantBody,
    answer: assistantAnswer,
  },
  'POST /v1/sites/:siteId/assistants/:task/test': {
    ...asking,
    summary:
      'Tries the machine for a task with a text of your own, also while it is off. Nothing of it is stored.',
    action: 'assistant:write',
    body: z.strictObject({
      /** What is translated, or what a visitor would have asked. */
      text: messageText,
      /** Into which language; a draft keeps to the language of the text. */
      to: languageTag.default('en'),
    }),
    answer: z.strictObject({ text: z.string() }),
  },
  'DELETE /v1/sites/:siteId/assistants/:task': {
    ...common,
    summary: 'Asks no machine for a task any more, and forgets its key.',
    action: 'assistant:write',
    body: null,
    answer: null,
  },
} as const satisfies Record<string, RestRoute>;

export type AssistantAnswer = z.output<typeof assistantAnswer>;
