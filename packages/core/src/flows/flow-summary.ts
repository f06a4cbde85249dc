import type { FlowState } from '@deskbell/protocol';
import { shorten } from '../conversation/shorten.ts';

const MOST_CHARACTERS = 4_000;

/** What those who take over should know: what the flow says first, then what was asked and answered. */
export function flowSummary(name: string, { answers }: Pick<FlowState, 'answers'>, first = ''): string {
  const lines = answers.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ')}`);
  return shorten([name, first.trim(), ...lines].filter((line) => line !== '').join('\n'), MOST_CHARACTERS);
}
