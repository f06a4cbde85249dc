import { beginFlow, flowTask, stepFlow, type Flow, type FlowContext, type FlowStep } from '@deskbell/core';
import type { EntryBody } from '@deskbell/protocol';
import { createInterface } from 'node:readline';
import { randomIds } from '../../system/random-ids.ts';
import { systemClock } from '../../system/system-clock.ts';
import { answerIn } from './answer-in.ts';
import type { FlowFile } from './read-flow-file.ts';

export interface TryOptions {
  readonly language: string;
  readonly page?: string | undefined;
  readonly closed?: boolean | undefined;
  readonly unstaffed?: boolean | undefined;
}

/** A dialogue in the terminal. Calls are answered by whoever tries: with JSON, or with nothing for a failure. */
export async function tryFlow({ definition }: FlowFile, options: TryOptions): Promise<void> {
  const flow: Flow = { flowId: 'try', version: 1, definition };
  const lines = createInterface({ input: process.stdin });
  const written = lines[Symbol.asyncIterator]();
  const read = async (prompt: string): Promise<string | null> => {
    process.stdout.write(prompt);
    const next = await written.next();
    return next.done ? null : next.value;
  };
  try {
    const first = await read('First message: ');
    if (first === null) return;
    let step: FlowStep = beginFlow(flow, { locale: options.language, text: first }, contextOf(options));
    show(step);
    while (!step.end) {
      const task = flowTask(flow, step.state);
      const given = await read(task ? `  (${JSON.stringify(task)})\n  Answer: ` : '> ');
      if (given === null) return;
      const next = stepFlow(flow, step.state, answerIn(given, step.state, task), contextOf(options));
      if (next) show((step = next));
    }
  } finally {
    lines.close();
  }
}

function contextOf({ closed, language, page, unstaffed }: TryOptions): FlowContext {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? null;
  return {
    now: systemClock.now(),
    ids: randomIds,
    desk: {
      language: primary,
      pageUrl: page ?? null,
      attributes: { language: primary ?? '', page: page ?? '', vip: 'false', contacts: '1' },
      isOpen: () => !closed,
      isStaffed: () => !unstaffed,
      waitingIn: () => 0,
    },
  };
}

function show({ end, entries }: FlowStep): void {
  for (const { body, by } of entries) console.log(`${by === 'flow' ? 'Flow' : 'You'}: ${inWords(body)}`);
  if (!end) return;
  const { outcome, priority, queueId, summary } = end;
  const where = queueId === undefined ? '' : ` to the queue "${queueId}"`;
  console.log(
    `\n(${outcome}${where}${priority === undefined ? '' : `, ${String(priority)} minutes of head start`})`,
  );
  if (summary !== undefined) console.log(summary);
}

function inWords(body: EntryBody): string {
  switch (body.type) {
    case 'quickReplies':
      return [body.text, ...body.replies.map(({ label }, index) => `  ${String(index + 1)} ${label}`)].join(
        '\n',
      );
    case 'form':
      return [body.text, ...body.fields.map(({ id, kind, label }) => `  ${label} (${id}=…, ${kind})`)].join(
        '\n',
      );
    case 'article':
      return `[${body.title}] ${body.excerpt ?? ''}`;
    default:
      return 'text' in body ? (body.text ?? '') : body.type;
  }
}
