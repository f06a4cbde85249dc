import type { FlowState } from '@deskbell/protocol';
import { durationMs } from '@deskbell/protocol/plain';
import { fillTemplate } from './fill-template.ts';
import type { Flow } from './flow.ts';
import { nodeOf } from './run-flow.ts';

/** What must be done outside before a flow goes on. */
export type FlowTask =
  | {
      readonly kind: 'call';
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | null;
      readonly timeoutMs: number;
    }
  | { readonly kind: 'article'; readonly article: string; readonly language: string }
  | { readonly kind: 'search'; readonly text: string; readonly most: number; readonly language: string };

/** The call or look-up for which a flow waits; made again from its state after a crash. `null`: it waits for none. */
export function flowTask(flow: Flow, state: FlowState): FlowTask | null {
  const node = nodeOf(flow, state.node);
  const { call, language, values } = state;
  if (!call || !node) return null;
  if (node.type === 'article') {
    return 'article' in node.find
      ? { kind: 'article', article: node.find.article, language }
      : { kind: 'search', text: fillTemplate(node.find.search, values), most: node.find.most, language };
  }
  if (node.type !== 'call') return null;
  const { body, headers, method, timeout, url } = node;
  const encoded = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value)]),
  );
  const sent = body
    ? Object.fromEntries(Object.entries(body).map(([name, text]) => [name, fillTemplate(text, values)]))
    : values;
  const hasBody = method !== 'GET';
  return {
    kind: 'call',
    url: fillTemplate(url, encoded),
    method,
    headers: {
      accept: 'application/json',
      ...headers,
      // The same call again is the same: after a crash nobody knows whether it was made.
      'idempotency-key': call.id,
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    body: hasBody ? JSON.stringify(sent) : null,
    timeoutMs: durationMs(timeout),
  };
}
