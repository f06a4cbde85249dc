import { expect, it } from 'vitest';
import { fillWithGaps, nextGap } from './fill-gaps.ts';

const nameOf = (variable: string): string => (variable === 'contact.email' ? 'e-mail' : variable);

it('fills in what is known and marks what is missing', () => {
  const values = { 'contact.name': 'Eva', 'contact.email': null };
  const text = 'Hello {{contact.name}}, {{contact.phone|there}}: {{ contact.email }} {{__proto__}}';
  expect(fillWithGaps(text, values, nameOf)).toBe('Hello Eva, there: ‹e-mail› ‹__proto__›');
});

it('goes from gap to gap, and round', () => {
  const text = 'a ‹b› c ‹d›';
  expect(nextGap(text, 0)).toEqual({ start: 2, end: 5 });
  expect(nextGap(text, 5)).toEqual({ start: 8, end: 11 });
  expect(nextGap(text, 11)).toEqual({ start: 2, end: 5 });
  expect(nextGap('none ‹', 0)).toBeNull();
});
