import { siteConfiguration } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { siteNames } from './site-names.ts';

it('calls tiers above the first what the configuration calls them', () => {
  const tiers = [
    { name: 'Specialists', queue: 'main' },
    { name: 'Leads', queue: 'main' },
  ];
  const { tier } = siteNames(siteConfiguration.parse({ tiers }));
  expect([1, 2, 3, 4].map(tier)).toEqual([null, 'Specialists', 'Leads', null]);
  expect(siteNames(null).tier(2)).toBeNull();
});
