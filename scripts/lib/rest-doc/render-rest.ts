import { whoMay, type Action } from '@deskbell/core';
import {
  COMMON_ERRORS,
  ERROR_CODES,
  openApi,
  restRoutes,
  schemaText,
  type RestRoute,
} from '@deskbell/protocol';
import { format, resolveConfig } from 'prettier';
import { inRoot } from '../root.ts';

export const restDoc = inRoot('docs', 'REST.md');

type Content = Readonly<Record<string, { readonly schema: object }>>;
interface Described {
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** The text of docs/REST.md: what the tables of routes and of actions say, with a few words around them. */
export async function renderRestDoc(): Promise<string> {
  const { paths } = openApi({ publicUrl: '', routes: restRoutes }) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  const byTag = Map.groupBy(Object.entries<RestRoute>(restRoutes), ([, { tag }]) => tag);
  const sections = [...byTag].map(([tag, routes]) => {
    const calls = routes.map(([name, route]) => {
      const [method = '', path = ''] = name.split(' ');
      const described = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      if (!described) throw new Error(`${name} is not described`);
      return renderCall(name, route, described);
    });
    return `## ${tag.charAt(0).toUpperCase()}${tag.slice(1)}\n\n${calls.join('\n\n')}`;
  });
  const text = `# REST API

<!-- Made by \`pnpm run docs\` from packages/protocol. Change the tables of routes there, not this file. -->

Every call that a server of this version answers, and who may make it. [The guide](guides/rest-api.md) shows how, with examples that are run as
tests. A server describes itself in the same words under \`/docs/api\` and, as OpenAPI 3.1, under \`/v1/openapi.json\`.

Any call can be refused with ${codes(COMMON_ERRORS)}, one with a body also with \`too_large\`, one that changes something and comes from a page of
another origin with \`origin_denied\`.

${sections.join('\n\n')}

## Errors

A failed call answers with the status of its code and a body of the type \`application/problem+json\` (RFC 9457). Programs look at \`code\`.

| code | status | repeat? | meaning |
| --- | --- | --- | --- |
${Object.entries(ERROR_CODES)
  .map(
    ([code, { status, retryable, sentence }]) =>
      `| \`${code}\` | ${String(status)} | ${retryable ? 'yes' : 'no'} | ${sentence} |`,
  )
  .join('\n')}
`;
  return format(text, { ...(await resolveConfig(restDoc)), filepath: restDoc });
}

function renderCall(
  name: string,
  route: RestRoute,
  { parameters, requestBody, responses }: Described,
): string {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'));
  const parts = [
    `### \`${name}\``,
    route.summary,
    `For ${whoMay(route.action as Action)}.`,
    query.length > 0
      ? block(
          'Query',
          query
            .map((field) => `${field.name}${field.required ? '' : '?'}: ${schemaText(field.schema)}`)
            .join('\n'),
        )
      : '',
    requestBody ? contentBlock('Body', requestBody.content) : '',
    answer?.[1].content
      ? contentBlock(`Answer (${answer[0]})`, answer[1].content)
      : '_Answer_: 204, without a body.',
    route.errors.length > 0 ? `_Can be refused with_ ${codes(route.errors)}.` : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function contentBlock(title: string, content: Content): string {
  const [entry] = Object.entries(content);
  if (!entry) return '';
  const [type, { schema }] = entry;
  return type === 'application/json' ? block(title, schemaText(schema)) : `_${title}_: \`${type}\`.`;
}

function block(title: string, text: string): string {
  return `_${title}_\n\n\`\`\`text\n${text}\n\`\`\``;
}

function codes(all: readonly string[]): string {
  return all.map((code) => `\`${code}\``).join(', ');
}
