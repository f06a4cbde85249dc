import type { FlowInput, FlowTask, TaskResult } from '@deskbell/core';
import type { FlowState } from '@deskbell/protocol';

/** What a line of the terminal means: an answer as text, fields as `name=value; name=value`, or the answer of a call as JSON. */
export function answerIn(line: string, { call, question = '' }: FlowState, task: FlowTask | null): FlowInput {
  if (task) return { type: 'task', id: call?.id ?? '', result: resultIn(line, task) };
  const fields = [...line.matchAll(/(?:^|;)\s*([a-z][A-Za-z0-9]*)=([^;]*)/g)];
  if (fields.length === 0) return { type: 'text', text: line };
  const values = fields.map(([, id = '', value = '']) => ({ id, value: value.trim() }));
  return { type: 'answer', to: question, values };
}

function resultIn(line: string, task: FlowTask): TaskResult {
  if (task.kind === 'call') {
    try {
      return { kind: 'answered', body: JSON.parse(line) as unknown };
    } catch {
      return { kind: 'failed' };
    }
  }
  const title = line.trim();
  if (title === '') return { kind: 'found', articles: [] };
  return { kind: 'found', articles: [{ articleId: 'article', language: task.language, title, excerpt: '' }] };
}
