import type { FlowState, GivenValue } from '@deskbell/protocol';
import { answerProblem } from '../conversation/answer-problem.ts';
import { foldText } from '../conversation/fold-text.ts';
import { questionLabel, type AskingNode } from './ask.ts';
import type { FlowInput } from './flow.ts';
import { fitsPattern } from './fits-pattern.ts';
import { inLanguage } from './words.ts';

/** What the visitor's words mean for a step that has asked. */
export interface ReadAnswer {
  readonly values: Readonly<Record<string, string>>;
  readonly answers: readonly GivenValue[];
  readonly next: string;
}

type Given = Extract<FlowInput, { type: 'text' | 'answer' }>;

/** `null`: it does not fit. */
export function readAnswer(node: AskingNode, given: Given, state: FlowState): ReadAnswer | null {
  switch (node.type) {
    case 'question': {
      const value = singleValue(given).trim();
      if (answerProblem({ kind: node.kind }, value) !== null) return null;
      if (node.pattern !== undefined && !fitsPattern(value, node.pattern)) return null;
      const answer = { id: node.set, label: questionLabel(node, state), value };
      return { values: { [node.set]: value }, answers: [answer], next: node.next };
    }
    case 'buttons': {
      const choice = pickedChoice(node, given, state);
      if (!choice) return null;
      const value = inLanguage(choice.label, state.language);
      const name = node.set ?? state.node;
      const label = questionLabel(node, state);
      return {
        values: node.set === undefined ? {} : { [node.set]: choice.id },
        answers: [{ id: name, label, value }],
        next: choice.next,
      };
    }
    case 'form':
      return readForm(node, given, state);
  }
}

function readForm(
  { fields, next }: Extract<AskingNode, { type: 'form' }>,
  given: Given,
  { language }: FlowState,
): ReadAnswer | null {
  const values: Record<string, string> = {};
  const answers: GivenValue[] = [];
  for (const field of fields) {
    // Who writes instead of filling in answers the one question there is.
    const written = given.type === 'text' && fields.length === 1 ? given.text : undefined;
    const filled =
      given.type === 'answer' ? given.values?.find(({ id }) => id === field.set)?.value : written;
    const value = filled?.trim() ?? '';
    const options = field.options?.map(({ id, label }) => ({ id, label: inLanguage(label, language) }));
    if (answerProblem({ ...field, options }, value) !== null) return null;
    values[field.set] = value;
    const shown = options?.find(({ id }) => id === value)?.label ?? value;
    answers.push({ id: field.set, label: inLanguage(field.label, language), value: shown });
  }
  return { values, answers, next };
}

function singleValue(given: Given): string {
  return given.type === 'text' ? given.text : (given.values?.[0]?.value ?? '');
}

/** Picked by button, by its words, or by its place from 1. */
function pickedChoice({ choices }: Extract<AskingNode, { type: 'buttons' }>, given: Given, state: FlowState) {
  if (given.type === 'answer') return choices.find(({ id }) => id === given.choice?.id);
  const text = foldText(given.text.trim());
  const named = choices.find(({ label }) => foldText(inLanguage(label, state.language)) === text);
  return named ?? (/^[1-9]\d?$/.test(text) ? choices[Number(text) - 1] : undefined);
}
