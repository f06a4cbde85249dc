import type { Assistant } from '@deskbell/core';
import { z } from 'zod';
import type { GuardedFetch } from '../outgoing/guarded-fetch.ts';
import { askMachine, unusable } from './ask-machine.ts';

export interface Said {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** What a machine that speaks as OpenAI's chat completions would say next. */
export async function chatCompletion(
  fetch: GuardedFetch,
  assistant: Assistant,
  messages: readonly Said[],
): Promise<string> {
  const answer = await askMachine(fetch, assistant, '/chat/completions', {
    ...(assistant.model === '' ? {} : { model: assistant.model }),
    messages,
    temperature: 0.2,
  });
  const read = completion.safeParse(answer);
  const text = read.data?.choices[0]?.message.content.trim() ?? '';
  if (text === '') throw unusable('there is no text in its answer');
  return text;
}
