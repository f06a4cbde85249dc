import { DeskbellError } from '@deskbell/protocol/plain';
import { expect, it } from 'vitest';
import { refusedField } from './refused-field.ts';

const sent = ['order', 'email'];
const refusal = (path: string) => new DeskbellError('invalid', 'unable to answer: …', { details: { path } });

it('finds the field by its place or by its name', () => {
  expect(refusedField(refusal('answer.values.1.value'), sent)).toBe('email');
  expect(refusedField(refusal('email'), sent)).toBe('email');
  expect(refusedField(refusal('attributes.order'), sent)).toBe('order');
});

it('finds none where nothing is said of one', () => {
  expect(refusedField(refusal('answer'), sent)).toBe(null);
  expect(refusedField(refusal('answer.values.7'), sent)).toBe(null);
  expect(refusedField(new DeskbellError('conflict', 'unable to answer: …'), sent)).toBe(null);
  expect(refusedField(new TypeError('x'), sent)).toBe(null);
});
