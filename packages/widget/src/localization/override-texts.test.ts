import { configureLocales, setLocale, uiText } from '@deskbell/ui';
import { beforeEach, expect, it, vi } from 'vitest';
import { laterText } from '../later/later-text.ts';
import { loadLaterTexts } from './later-locales.ts';
import { overrideTexts } from './override-texts.ts';
import { widgetLocales } from './widget-locales.ts';
import { widgetText } from './widget-text.ts';

vi.stubGlobal('window', new EventTarget());
configureLocales(widgetLocales);

beforeEach(async () => {
  await setLocale(['en']);
});

it('says what the site says, in each language, also of what is loaded later', async () => {
  await overrideTexts({
    en: { greeting: 'Ahoy!', 'ui.send': 'Away with it', person: 'A human, please' },
    ar: { person: 'إنسان' },
  });
  expect([widgetText.greeting(), uiText.send(), laterText.person()]).toEqual([
    'Ahoy!',
    'Away with it',
    'A human, please',
  ]);

  await setLocale(['ar-EG']);
  await loadLaterTexts();
  expect([widgetText.greeting(), laterText.person(), laterText.edit()]).toEqual([
    'مرحبًا، كيف يمكننا مساعدتك؟',
    'إنسان',
    'تعديل',
  ]);
});

it('puts values where the site wants them, and braces that stand for nothing stay', async () => {
  await overrideTexts({
    en: {
      launcherUnread: '{1} ({0}) {2}',
      'unread.one': 'news',
      'unread.other': '{0} news',
      greeting: 'Hello {0}',
    },
  });
  expect(widgetText.launcherUnread('Help', 'news')).toBe('news (Help) {2}');
  expect([widgetText.unread(1), widgetText.unread(7)]).toEqual(['news', '7 news']);
  expect(widgetText.greeting()).toBe('Hello {0}');
});

it('prefers the words for the variant that is read', async () => {
  await overrideTexts({
    'pt-br': { here: 'Brasil' },
    pt: { here: 'Português', away: 'Ninguém' },
    'de-AT': { here: 'Servus' },
    de: { here: 'Moin', away: 'Leider nein' },
    nl: { here: 'Hoi' },
  });
  await setLocale(['pt-PT']);
  expect([widgetText.here(), widgetText.away()]).toEqual(['Brasil', 'Ninguém']);
  await setLocale(['de-AT']);
  expect([widgetText.here(), widgetText.away()]).toEqual(['Servus', 'Leider nein']);
  await setLocale(['nl']);
  expect(widgetText.here()).toBe('We are here');
});

it('tells those who show texts that they have changed', async () => {
  const heard = vi.fn<() => void>();
  window.addEventListener('lit-localize-status', heard);
  await overrideTexts({ en: { greeting: 'Hi' } });
  expect(heard).toHaveBeenCalledOnce();
});
