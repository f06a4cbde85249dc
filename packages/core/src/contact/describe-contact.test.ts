import type { Contact, VisitorDetails } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { describeContact, joinDetails, withoutTold } from './describe-contact.ts';

const vouched: Contact = {
  id: 'contact-1',
  name: 'Ada',
  locale: null,
  createdAt: 0,
  conversations: 1,
  vip: false,
  verified: true,
  externalId: 'ada',
  email: null,
  phone: null,
  attributes: { plan: 'gold' },
};

it('[A1] fills what nobody else has said, and changes nothing for which somebody vouches', () => {
  const said: VisitorDetails = {
    name: 'Eve',
    email: 'eve@evil.example',
    attributes: { plan: 'platinum', cart: 3 },
  };
  const contact = describeContact(vouched, said);
  expect(contact).toEqual({
    ...vouched,
    email: 'eve@evil.example',
    attributes: { plan: 'gold', cart: 3 },
    told: ['email', 'attributes.cart'],
  });
  expect(withoutTold(contact)).toEqual(vouched);
});

it('takes another saying in place of the last, and takes one back', () => {
  const once = describeContact(vouched, { email: 'a@shop.example', attributes: { cart: 3, page: 'x' } });
  const twice = describeContact(once, { email: null, attributes: { cart: 4, page: null, plan: null } });
  expect(twice).toEqual({ ...vouched, attributes: { plan: 'gold', cart: 4 }, told: ['attributes.cart'] });
  expect(describeContact(twice, { attributes: { cart: null } })).toEqual(vouched);
});

it('is the same whether it is said at once or one after the other', () => {
  const first: VisitorDetails = { name: 'A', email: 'a@shop.example', attributes: { a: 1, b: true } };
  const later: VisitorDetails = { email: null, phone: '+48 1', attributes: { b: null, c: 'x' } };
  const joined = joinDetails(first, later);
  expect(joined).toEqual({ name: 'A', phone: '+48 1', attributes: { a: 1, c: 'x' } });
  const base = { ...vouched, name: null };
  const { told, ...contact } = describeContact(describeContact(base, first), later);
  const { told: toldAtOnce, ...atOnce } = describeContact(base, joined);
  expect(atOnce).toEqual(contact);
  expect(toldAtOnce?.toSorted()).toEqual(told?.toSorted());
});

it('[A3] keeps no more attributes than there may be', () => {
  const many = (prefix: string) =>
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${prefix}${String(index)}`, index]));
  const joined = joinDetails({ attributes: many('a') }, { attributes: many('b') });
  expect(Object.keys(joined.attributes ?? {})).toHaveLength(50);
  const contact = describeContact({ ...vouched, attributes: many('v') }, joined);
  expect(Object.keys(contact.attributes)).toHaveLength(50);
  expect(contact.attributes).toMatchObject(many('v'));
});
