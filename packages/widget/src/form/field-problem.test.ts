import { expect, it } from 'vitest';
import { fieldProblem } from './field-problem.ts';
import { formText } from './form-text.ts';

it.each([
  ['text', '', formText.formMissing()],
  ['text', 'x', null],
  ['email', 'vera@shop.example', null],
  ['email', 'vera@shop', formText.formEmail()],
  ['phone', '+48 22 123-45-67', null],
  ['phone', 'ask my son', formText.formPhone()],
  ['number', '3,5', null],
  ['number', 'three', formText.formNumber()],
  ['date', '2026-03-01', null],
  ['date', '1 March', formText.formDate()],
  ['choice', 'red', null],
] as const)('a %s takes what it can take: %j', (kind, value, problem) => {
  expect(fieldProblem({ kind }, value)).toBe(problem);
});

it('takes nothing where nothing is needed', () => {
  expect(fieldProblem({ kind: 'email', optional: true }, '')).toBe(null);
  expect(fieldProblem({ kind: 'email', optional: true }, 'x')).toBe(formText.formEmail());
});
