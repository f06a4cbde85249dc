import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../../errors/error-codes.ts';
import { COMMON_ERRORS } from '../../commands/command.ts';
import { problem } from '../problem.ts';
import { progressLine } from '../progress-line.ts';
import { PROGRESS_TYPE } from '../progress-type.ts';
import type { RestRoute } from '../rest-route.ts';
import { operationId } from './operation-id.ts';

/** An OpenAPI document, as JSON. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

export interface OpenApiOptions {
  /** Where the server answers. */
  readonly publicUrl: string;
  readonly routes: Readonly<Record<string, RestRoute>>;
}

/** The OpenAPI 3.1 description of described routes: the schemas are those by which the server parses. */
export function openApi({ publicUrl, routes }: OpenApiOptions): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const [method = '', path = ''] = name.split(' ');
    const written = path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[written] ??= {})[method.toLowerCase()] = operation(name, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Deskbell',
      version: '1',
      description:
        'Everything an administrator or an integration needs. Made from the schemas by which the server parses.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(Object.values(routes).map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key (dbk_…), or the token of a session.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-deskbell',
          description: 'The console in a browser.',
        },
      },
      schemas: { Problem: jsonSchema(problem, 'output') },
    },
  };
}

function operation(name: string, route: RestRoute): Readonly<Record<string, unknown>> {
  const [method = '', path = ''] = name.split(' ');
  const { summary, tag, query, body, bodyType, action, errors, answer, answerType, status } = route;
  const success = String(status ?? (answer === null && answerType === undefined ? 204 : 200));
  return {
    operationId: operationId(name),
    summary,
    tags: [tag],
    'x-action': action,
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(query ? queryParameters(query) : []),
      ...(method === 'POST' ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body === null && bodyType === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              [bodyType ?? 'application/json']: { schema: body ? jsonSchema(body, 'input') : BYTES },
            },
          },
        }),
    responses: {
      [success]:
        answer === null && answerType === undefined
          ? { description: 'Done.' }
          : {
              description: 'Done.',
              content: {
                [answerType ?? 'application/json']: { schema: answer ? jsonSchema(answer, 'output') : BYTES },
                ...(route.progress && answer
                  ? { [PROGRESS_TYPE]: { schema: jsonSchema(progressLine(answer), 'output') } }
                  : {}),
              },
            },
      ...failures([...errors, ...COMMON_ERRORS]),
    },
  };
}

const BYTES = { type: 'string', format: 'binary' };

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Names this very call: repeated within a day under the same key, it gets its first answer and does nothing twice.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function queryParameters(query: z.ZodObject): readonly object[] {
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as {
    readonly properties?: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** By status, each with the codes that have it. */
function failures(codes: readonly ErrorCode[]): Readonly<Record<string, unknown>> {
  const byStatus = new Map<string, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const status = String(ERROR_CODES[code].status);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `\`${code}\`: ${ERROR_CODES[code].sentence}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** What zod says of a schema; what JSON cannot say is left open. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return described;
}
