import { expect, it } from 'vitest';
import { siteConfiguration, type SiteConfigurationInput } from './site-configuration.ts';
import { withoutDefaults } from './without-defaults.ts';

type Widget = NonNullable<SiteConfigurationInput['widget']>;

/** Where a widget's configuration is refused. */
function refused(widget: unknown): readonly string[] {
  const { error } = siteConfiguration.safeParse({ widget });
  return error?.issues.map(({ path }) => path.slice(1).join('.')) ?? [];
}

const invitation = { id: 'cart', when: { pageIs: ['/cart*'] }, message: { en: 'Is anything unclear?' } };

it('needs nothing to be said', () => {
  expect(siteConfiguration.parse({}).widget).toMatchObject({
    look: { theme: 'auto', faces: true },
    launcher: 'bubble',
    preChat: { when: 'first', fields: [] },
    files: true,
    invitations: [],
  });
});

it('is written without what would be so anyway, and read as the same', () => {
  const widget: Widget = {
    look: { accent: '#1D5C57', greeting: { en: 'Hello' } },
    preChat: { fields: [{ id: 'name', label: { en: 'Name' }, fills: 'name' }] },
    invitations: [{ ...invitation, pauseAfterDismissal: '7d' }],
    announcements: [{ id: 'sale', title: { en: 'Sale' }, until: '2026-12-24T18:00:00+01:00' }],
    texts: { pl: { greeting: 'Dzień dobry', 'unread.few': '{0} nowe' } },
  };
  const parsed = siteConfiguration.parse({ widget });
  expect(withoutDefaults(parsed).widget).toEqual({ ...widget, look: { ...widget.look, accent: '#1d5c57' } });
  expect(siteConfiguration.parse(withoutDefaults(parsed))).toEqual(parsed);
});

it.each<[what: string, widget: object, path: string]>([
  ['a colour that could be more than one', { look: { accent: 'red;}' } }, 'look.accent'],
  ['a launcher that is none', { launcher: 'banner' }, 'launcher'],
  ['a label that no launcher holds', { look: { label: { en: 'x'.repeat(121) } } }, 'look.label'],
  ['a text that has no such name', { texts: { en: { 'a b': 'x' } } }, 'texts.en.a b'],
  ['a language that is none', { texts: { '1': {} } }, 'texts.1'],
  [
    'a choice without options',
    { preChat: { fields: [{ id: 'a', label: { en: 'A' }, kind: 'choice' }] } },
    'preChat.fields.0',
  ],
  ['an invitation at no time', { invitations: [{ ...invitation, when: {} }] }, 'invitations.0.when'],
  [
    'an invitation that says nothing',
    { invitations: [{ ...invitation, message: {} }] },
    'invitations.0.message',
  ],
  [
    'a link that runs',
    { announcements: [{ id: 'a', title: { en: 'A' }, link: { url: 'javascript:alert(1)' } }] },
    'announcements.0.link.url',
  ],
  [
    'a day without a time',
    { announcements: [{ id: 'a', title: { en: 'A' }, from: '2026-12-24' }] },
    'announcements.0.from',
  ],
])('[A3] refuses %s', (_what, widget, path) => {
  expect(refused(widget)).toEqual([path]);
});
