import type { VisitorBody } from '@deskbell/sdk/visitor';
import { laterText } from './later-text.ts';

type StatusBody = Extract<VisitorBody, { readonly type: 'status' }>;
interface Line {
  readonly body: VisitorBody;
}

/**
 * What a change of status means to the visitor; `null` when it says nothing new. Who is told of a person is told once: the
 * same person again, or a wait that goes on elsewhere, is the desk's own affair (R9).
 */
export function statusWords(body: StatusBody, before: readonly Line[]): string | null {
  switch (body.reason) {
    case 'resolved':
      return laterText.solved();
    case 'reopened':
      return laterText.reopened();
    case 'ended':
      return laterText.closed();
    case 'personRequested':
    case 'botDone':
      return body.status === 'queued' ? laterText.searchingPerson() : null;
    default:
  }
  const statuses = before.flatMap((line) => (line.body.type === 'status' ? [line.body] : []));
  const last = statuses.at(-1);
  const had = last?.status === 'active' ? last.agent?.name : undefined;
  if (body.status === 'queued') return had === undefined ? null : laterText.searching();
  if (body.status !== 'active') return null;
  const name = body.agent?.name ?? laterText.somebody();
  if (name === had) return null;
  const isAnother = statuses.some(({ status, agent }) => status === 'active' && agent?.name !== name);
  return isAnother ? laterText.assignedNow(name) : laterText.assigned(name);
}
