import type { Settings } from './settings.ts';

/**
 * What the site's owner has chosen, so that nothing moves or changes colour later. By attributes, and by custom properties of the
 * element's own style, which a Content-Security-Policy lets scripts set; what the page's CSS says goes before both.
 */
export function dressHost(host: HTMLElement, { accent, launcher, offset, side, theme }: Settings): void {
  for (const [name, value] of Object.entries({ launcher, side, theme })) {
    if (value) host.setAttribute(name, value);
  }
  const { style } = host;
  if (accent) style.setProperty('--db-site-accent', accent);
  if (offset) {
    style.setProperty('--db-side', `${offset[0]}px`);
    style.setProperty('--db-bottom', `${offset[1]}px`);
  }
}
