import { whoMay, type Action } from '@deskbell/core';
import {
  COMMON_ERRORS,
  ERROR_CODES,
  openApi,
  operationId,
  restRoutes,
  schemaText,
  type RestRoute,
} from '@deskbell/protocol';
import { escapeHtml } from './escape-html.ts';

interface Described {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: object;
  }[];
}

/** The REST API as a page: made from the same descriptions that serve it, so it is never behind. */
export function apiPage(): string {
  const { paths } = openApi({ publicUrl: '', routes: restRoutes }) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  const byTag = Map.groupBy(Object.entries<RestRoute>(restRoutes), ([, { tag }]) => tag);
  const contents = [...byTag].map(
    ([tag, routes]) =>
      `<li><a href="#${anchor(tag)}">${escapeHtml(tag)}</a> <small>${String(routes.length)}</small></li>`,
  );
  const sections = [...byTag].map(([tag, routes]) => {
    const shown = routes.map(([name, route]) => {
      const [method = '', path = ''] = name.split(' ');
      const described = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      return described ? operation(name, route, described) : '';
    });
    return `<h2 id="${anchor(tag)}">${escapeHtml(tag)}</h2>${shown.join('')}`;
  });
  return [
    '<h1>REST API</h1>',
    '<p>JSON in and out. Show an API key as <code>Authorization: Bearer dbk_…</code>. Failures are',
    ' <code>application/problem+json</code>; programs look at <code>code</code>. The same as',
    ' <a href="/v1/openapi.json">OpenAPI 3.1</a>.</p>',
    `<ul>${contents.join('')}<li><a href="#errors">errors</a></li></ul>`,
    ...sections,
    `<h2 id="errors">errors</h2><dl>${errors()}</dl>`,
  ].join('');
}

function operation(
  name: string,
  route: RestRoute,
  { parameters, requestBody, responses }: Described,
): string {
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name: field, required, schema }) => `${field}${required ? '' : '?'}: ${schemaText(schema)}`);
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'));
  const refusals = [...new Set([...route.errors, ...COMMON_ERRORS])];
  return [
    `<section id="${operationId(name)}"><h3><code>${escapeHtml(name)}</code></h3>`,
    `<p>${escapeHtml(route.summary)}</p>`,
    `<p><small>For ${escapeHtml(whoMay(route.action as Action).replaceAll('`', ''))}.</small></p>`,
    query.length > 0 ? block('Query', query.join('\n')) : '',
    requestBody ? block('Body', contentText(requestBody.content)) : '',
    answer ? block(`Answer ${answer[0]}`, contentText(answer[1].content)) : '',
    `<p><small>Refused with ${refusals.map((code) => `<a href="#${code}"><code>${code}</code></a>`).join(', ')}</small></p>`,
    '</section>',
  ].join('');
}

function contentText(content: Readonly<Record<string, { readonly schema: object }>> | undefined): string {
  const [entry] = Object.entries(content ?? {});
  if (!entry) return 'nothing';
  const [type, { schema }] = entry;
  return type === 'application/json' ? schemaText(schema) : type;
}

function block(title: string, text: string): string {
  return `<p><strong>${escapeHtml(title)}</strong></p><pre><code>${escapeHtml(text)}</code></pre>`;
}

function errors(): string {
  return Object.entries(ERROR_CODES)
    .map(
      ([code, { status, sentence }]) =>
        `<dt id="${code}"><code>${code}</code> (${String(status)})</dt><dd>${escapeHtml(sentence)}</dd>`,
    )
    .join('');
}

function anchor(tag: string): string {
  return tag.replaceAll(' ', '-');
}
