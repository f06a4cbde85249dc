import type { SiteConfiguration } from '@deskbell/sdk/agent';

type Widget = SiteConfiguration['widget'];

/** What the preview shows of a draft; the rest of the widget is as it is in force. */
export type PreviewedWidget = Pick<
  Widget,
  'look' | 'launcher' | 'home' | 'files' | 'emoji' | 'transcript' | 'texts'
>;

/** Of a longer address a server may want to know nothing. */
const MOST = 6_000;

/** Where the real widget can be seen with a look that is not saved yet. Own texts are left out where there are too many of them. */
export function previewAddress(
  siteId: string,
  { look, launcher, home, files, emoji, transcript, texts }: Widget,
  lang: string,
): string {
  const shown: PreviewedWidget = { look, launcher, home, files, emoji, transcript, texts };
  const address = (widget: Partial<PreviewedWidget>): string =>
    `/widget/preview/${encodeURIComponent(siteId)}?${new URLSearchParams({ site: siteId, lang, open: 'yes', widget: JSON.stringify(widget) })}`;
  const whole = address(shown);
  return whole.length <= MOST ? whole : address({ ...shown, texts: {} });
}
