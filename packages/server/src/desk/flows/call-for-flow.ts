import type { FlowTask, TaskResult } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

const MOST_BYTES = 64 * 1024;

/** Asks another system for a flow. Only a success with JSON is an answer. */
export async function callForFlow(
  { log, outgoing }: DeskContext,
  siteId: string,
  { body, headers, method, timeoutMs, url }: Extract<FlowTask, { kind: 'call' }>,
  signal: AbortSignal,
): Promise<TaskResult> {
  if (!outgoing) return { kind: 'failed' };
  const answer = await outgoing(url, {
    method,
    headers,
    ...(body === null ? {} : { body }),
    timeoutMs,
    maxBytes: MOST_BYTES,
    signal,
  });
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const read = isSuccess ? jsonOf(answer.body) : undefined;
  if (read !== undefined) return { kind: 'answered', body: read };
  log.warn({ siteId, status: answer.status }, 'the call of a flow was answered without success');
  return { kind: 'failed' };
}

/** No content is an answer without anything in it; `undefined`: it is no JSON. */
function jsonOf(body: Buffer): unknown {
  if (body.length === 0) return null;
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
