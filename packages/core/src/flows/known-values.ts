import { BOT_LIMITS } from '@deskbell/protocol/plain';
import type { FlowState, GivenValue } from '@deskbell/protocol';
import { shorten } from '../conversation/shorten.ts';

/** All that a flow knows travels with each of its steps. */
const ALL_CHARACTERS = 16_000;

/** What is known after something more, as far as there is room. */
export function withValues(state: FlowState, more: Readonly<Record<string, string>>): FlowState {
  const values = { ...state.values };
  for (const [name, value] of Object.entries(more)) {
    delete values[name];
    const used = Object.values(values).reduce((sum, { length }) => sum + length, 0);
    const room = Math.max(1, Math.min(BOT_LIMITS.fieldCharacters, ALL_CHARACTERS - used));
    values[name] = shorten(value.toWellFormed().replaceAll('\u0000', ''), room);
  }
  return { ...state, values };
}

/** What was asked and answered, the newest answer to each question. */
export function withAnswers(state: FlowState, more: readonly GivenValue[]): FlowState {
  const kept = state.answers.filter(({ id }) => !more.some((one) => one.id === id));
  const added = more
    .filter(({ value }) => value !== '')
    .map(({ id, label, value }) => ({
      id,
      label: shorten(label, BOT_LIMITS.labelCharacters),
      value: shorten(value, BOT_LIMITS.fieldCharacters),
    }));
  return { ...state, answers: [...kept, ...added].slice(-BOT_LIMITS.flowAnswers) };
}
