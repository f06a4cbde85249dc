import { textFor, widgetSettings, type WidgetSettings } from '@deskbell/sdk/visitor/settings';
import { overrideTexts } from '../localization/override-texts.ts';
import type { PartHost } from '../parts/part.ts';

/**
 * Reads what the site's owner has set for the widget, and says things in their words from then on; `null` for a chat that was given a
 * connection and no site. Rejects when it cannot be read.
 */
export async function siteSettings({
  siteId,
  relay,
}: Pick<PartHost, 'siteId' | 'relay'>): Promise<WidgetSettings | null> {
  if (!siteId || !relay) return null;
  const settings = await widgetSettings({ url: relay, siteId });
  await overrideTexts(settings.texts);
  return settings;
}

/** What the site calls the chat, in the visitor's language; `null`: nothing of its own. */
export function siteTitle({ look }: WidgetSettings, { wanted }: Pick<PartHost, 'wanted'>): string | null {
  return textFor(look.title, wanted) ?? null;
}
