import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { refusedPaths, withoutAdvice } from '../../../test/refused-configuration.ts';
import { checkConfiguration } from '../check-configuration.ts';

type Widget = NonNullable<SiteConfigurationInput['widget']>;

const invitation = { when: { secondsOnPage: 10 }, message: { en: 'May I help?' } };
const field = { label: { en: 'Name' } };

const wrong: Widget = {
  look: { greeting: { english: 'Hello' } },
  texts: { cz: { send: 'Poslat' } },
  preChat: {
    fields: [
      { ...field, id: 'name', fills: 'name' },
      { ...field, id: 'name' },
      { ...field, id: 'called', fills: 'name', hint: { en: 'a', EN: 'b' } },
    ],
  },
  invitations: [
    { ...invitation, id: 'cart' },
    { ...invitation, id: 'cart' },
  ],
  announcements: [
    {
      id: 'sale',
      title: { en: 'Sale' },
      from: '2026-12-24T12:00:00Z',
      until: '2026-12-24T12:00:00+01:00',
    },
  ],
};

it('[A3] refuses what could never be seen, or not be told apart, each with its path and what to do', () => {
  expect(refusedPaths({ widget: wrong })).toEqual([
    'widget.announcements[0].until',
    'widget.invitations[1].id',
    'widget.look.greeting.english',
    'widget.preChat.fields[1].id',
    'widget.preChat.fields[2].fills',
    'widget.preChat.fields[2].hint.EN',
    'widget.texts.cz',
  ]);
  expect(withoutAdvice({ widget: wrong })).toEqual([]);
});

it('[A3] refuses an invitation to a flow that is not published, where that is known', () => {
  const site = siteConfiguration.parse({
    widget: { invitations: [{ ...invitation, id: 'a', flow: 'returns' }] },
  });
  const agentEmails = new Set<string>();
  const pathsWith = (flows: readonly string[] | undefined) =>
    checkConfiguration(site, { agentEmails, flows: flows && new Set(flows) }).map(({ path }) => path);
  expect(pathsWith(['orders'])).toEqual(['widget.invitations[0].flow']);
  expect(pathsWith(['returns'])).toEqual([]);
  expect(pathsWith(undefined)).toEqual([]);
});
