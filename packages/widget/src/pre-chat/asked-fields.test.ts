import { DeskbellError } from '@deskbell/protocol/plain';
import { expect, it } from 'vitest';
import { askedFields, detailsOf, type PreChat, refusalOfField } from './asked-fields.ts';

const preChat: PreChat = {
  when: 'first',
  text: {},
  fields: [
    { id: 'who', label: { en: 'Your name', pl: 'Imię' }, kind: 'text', optional: true, fills: 'name' },
    { id: 'mail', label: { en: 'E-mail' }, kind: 'email', optional: false, fills: 'email' },
    { id: 'persons', label: { en: 'How many are you?' }, kind: 'number', optional: false },
    {
      id: 'plan',
      label: { en: 'Plan' },
      kind: 'choice',
      optional: false,
      options: [{ id: 'pro', label: { en: 'Pro', pl: 'Pro' } }],
    },
  ],
};
const nothing = { name: false, email: false, phone: false, attributes: [], consented: true };

it('what is known is not asked again, and the rest in the reader’s language', () => {
  const asked = askedFields(preChat, nothing, ['pl', 'en']);
  expect(asked.map(({ id, label }) => [id, label])).toEqual([
    ['who', 'Imię'],
    ['mail', 'E-mail'],
    ['persons', 'How many are you?'],
    ['plan', 'Plan'],
  ]);
  expect(asked[0]).toMatchObject({ optional: true, autocomplete: 'name' });
  const known = { ...nothing, email: true, attributes: ['plan', 'mail'] };
  expect(askedFields(preChat, known, ['en']).map(({ id }) => id)).toEqual(['who', 'persons']);
});

it('answers say of the visitor what they fill, and are attributes otherwise', () => {
  const values = { who: '', mail: ' vera@shop.example ', persons: '2,5', plan: 'pro', other: 'x' };
  expect(detailsOf(preChat, values)).toEqual({
    email: 'vera@shop.example',
    attributes: { persons: 2.5, plan: 'pro' },
  });
  expect(detailsOf(preChat, {})).toEqual({});
});

it('a refusal names the question whose answer does not fit', () => {
  const refused = (path: string): unknown =>
    refusalOfField(preChat, new DeskbellError('invalid', 'unable to …', { details: { path } }));
  expect(refused('email')).toMatchObject({ code: 'invalid', details: { path: 'mail' } });
  expect(refused('attributes.persons')).toMatchObject({ details: { path: 'persons' } });
  const other = new DeskbellError('conflict', 'unable to …');
  expect(refusalOfField(preChat, other)).toBe(other);
});
