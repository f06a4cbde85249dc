import type { AnswerBody, GivenAnswer } from '@deskbell/protocol';

/** Whether a stored answer is what is sent again (D2); values that were left empty are not kept. */
export function isSameAnswer(body: AnswerBody, answer: GivenAnswer): boolean {
  if (answer.kind === 'choice') return body.choice?.id === answer.id;
  const kept = body.values ?? [];
  const filled = answer.values.filter(({ value }) => value.trim() !== '');
  return (
    body.choice === undefined &&
    filled.length === kept.length &&
    filled.every(({ id, value }) => kept.some((one) => one.id === id && one.value === value.trim()))
  );
}
