import type { VisitorClient } from '@deskbell/sdk/visitor';
import { textFor, widgetSettings, type WidgetSettings } from '@deskbell/sdk/visitor/settings';
import { currentLocale } from '@deskbell/ui';
import { overrideTexts } from '../localization/override-texts.ts';
import type { PartHost } from '../parts/part.ts';

/**
 * Reads what the site's owner has set for the widget, and says things in their words from then on; `null` for a chat that was given a
 * connection and no site, and where the relay does not take it. Rejects when it cannot be read.
 */
export async function siteSettings({
  siteId,
  relay,
  client,
  use,
  wanted,
  signal,
}: Pick<
  PartHost,
  'siteId' | 'relay' | 'client' | 'use' | 'wanted' | 'signal'
>): Promise<WidgetSettings | null> {
  // On a page that is not on the site's list browsers would only keep the answer from it, and complain.
  if (!siteId || !relay || !client || !(await isTaken(client))) return null;
  const settings = await widgetSettings({ url: relay, siteId, signal });
  if (settings.preChat.fields.length) use('preChat').catch(() => undefined);
  const own = ownTexts(settings, wanted);
  if (Object.keys(own).length) await overrideTexts(own);
  return settings;
}

/** Whether the relay takes this page's connection, once it is known. */
function isTaken({ connection }: VisitorClient): Promise<boolean> {
  return new Promise((resolve) => {
    let stop = (): void => {};
    const look = ({ status }: (typeof connection)['value']): void => {
      if (status !== 'online' && status !== 'closed') return;
      stop();
      resolve(status === 'online');
    };
    stop = connection.subscribe(look);
    look(connection.value);
  });
}

/** What the site calls the chat, in the visitor's language; `null`: nothing of its own. */
export function siteTitle({ look }: WidgetSettings, { wanted }: Pick<PartHost, 'wanted'>): string | null {
  return textFor(look.title, wanted) ?? null;
}

/** The site's texts with its greeting, which has a setting of its own and goes to readers of all languages. */
function ownTexts({ look, texts }: WidgetSettings, wanted: readonly string[]): WidgetSettings['texts'] {
  const greeting = textFor(look.greeting, wanted);
  if (greeting === undefined) return texts;
  const greetings = Object.entries({ [currentLocale().locale]: greeting, ...look.greeting });
  const own = { ...texts };
  for (const [language, text] of greetings) own[language] = { greeting: text, ...own[language] };
  return own;
}
