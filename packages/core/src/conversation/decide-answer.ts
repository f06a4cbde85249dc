import type { AnswerBody, EntryBody, GivenAnswer } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { CommandOf } from './command-of.ts';
import { answerProblem } from './answer-problem.ts';
import type { StoryEntry } from './decide-context.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * The visitor answers what a bot or a flow has asked: once, and as long as it is the bot's turn. The story must be given.
 *
 * @throws DeskbellError `not_found`, `conflict`, `invalid` with `details.path`
 */
export function giveAnswer(unfolding: Unfolding, { answer, by, id, to }: CommandOf<'giveAnswer'>): void {
  const { context, conversation } = unfolding;
  const { story = [] } = context;
  const asked = story.find((entry) => entry.id === to && entry.author.kind === 'bot');
  if (!asked) throw new DeskbellError('not_found', 'unable to answer: there is no such question');
  if (conversation.status !== 'bot') {
    throw new DeskbellError(
      'conflict',
      'unable to answer: the bot has handed the conversation over; write a message instead',
      { retryable: false },
    );
  }
  if (story.some(({ body }) => body.type === 'answer' && body.to === to)) {
    throw new DeskbellError('conflict', 'unable to answer: it was answered already', { retryable: false });
  }
  unfolding.add(by, answerTo(asked, answer), id);
}

/** The entry that an answer becomes, in the words that the visitor has seen. */
function answerTo({ body, id }: Pick<StoryEntry, 'id' | 'body'>, answer: GivenAnswer): AnswerBody {
  if (answer.kind === 'choice') {
    const choice = choicesOf(body).find((one) => one.id === answer.id);
    if (!choice) throw invalid(['answer', 'id'], 'there is no such choice');
    return { type: 'answer', text: choice.label, to: id, choice: { id: choice.id, label: choice.label } };
  }
  if (body.type !== 'form') throw invalid(['answer'], 'it asks for no values');
  const { fields } = body;
  for (const [index, { id: named }] of answer.values.entries()) {
    if (!fields.some((field) => field.id === named))
      throw invalid(['answer', 'values', index, 'id'], 'there is no such field');
  }
  const values = fields.flatMap((field) => {
    const index = answer.values.findIndex((given) => given.id === field.id);
    const value = answer.values[index]?.value.trim() ?? '';
    const problem = answerProblem(field, value);
    if (problem !== null) {
      const at = index === -1 ? [] : [index, 'value'];
      throw invalid(['answer', 'values', ...at], `${field.id} ${problem}`);
    }
    return value === '' ? [] : [{ id: field.id, label: field.label, value, shown: shownAs(field, value) }];
  });
  return {
    type: 'answer',
    text: values.map(({ label, shown }) => `${label}: ${shown}`).join('\n'),
    to: id,
    values: values.map(({ id: field, label, value }) => ({ id: field, label, value })),
  };
}

type Choice = { readonly id: string; readonly label: string };

/** What may be picked of an entry. */
function choicesOf(body: EntryBody): readonly Choice[] {
  return body.type === 'quickReplies' || body.type === 'card' ? (body.replies ?? []) : [];
}

function shownAs({ options }: { readonly options?: readonly Choice[] | undefined }, value: string): string {
  return options?.find(({ id }) => id === value)?.label ?? value;
}

function invalid(path: readonly (string | number)[], why: string): DeskbellError {
  return new DeskbellError('invalid', `unable to answer: ${why}`, { details: { path: path.join('.') } });
}
