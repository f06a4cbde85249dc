import { expect, it } from 'vitest';
import { parseRoute, routeHref, type Route } from './route.ts';

const inbox = (part: Partial<Extract<Route, { screen: 'inbox' }>>): Route => ({
  screen: 'inbox',
  siteId: 'shop',
  view: 'mine',
  conversationId: null,
  ...part,
});

it.each<[Route]>([
  [inbox({})],
  [inbox({ view: 'waiting' })],
  [inbox({ view: 'all', conversationId: 'V1StGXR8_Z5jdHi6B-myT' })],
  [{ screen: 'install', siteId: 'shop' }],
  [{ screen: 'settings', siteId: 'shop', path: ['queues', 'sales'] }],
])('reads back what it writes: %j', (route) => {
  expect(parseRoute(routeHref(route))).toEqual(route);
});

it('leaves out what makes no sense in the address of a page', () => {
  expect(parseRoute('#/shop/settings/queues/<img>/x')).toEqual({
    screen: 'settings',
    siteId: 'shop',
    path: ['queues'],
  });
});

it.each([
  ['', inbox({ siteId: null })],
  ['#/', inbox({ siteId: null })],
  ['#/shop/elsewhere', inbox({})],
  ['#/shop/all/<img src=x>', inbox({ view: 'all' })],
  ['#/SHOP/mine/V1StGXR8_Z5jdHi6B-myT', inbox({ siteId: null })],
])('opens the inbox for what it does not understand: %s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
