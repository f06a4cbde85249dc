import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

const sprite = new URL('./system-icons.svg', import.meta.url).href;

/**
 * Gives Web Awesome's own buttons and menus the icons they contain. Its libraries would fetch them from a CDN or out of
 * `data:` addresses and parse them as markup, which our policy forbids; a sprite of our own is only referred to.
 */
export function registerIcons(): void {
  for (const library of ['default', 'system']) {
    registerIconLibrary(library, {
      resolver: (name) => `${sprite}#${name}`,
      spriteSheet: true,
      // Without it they take 300 px, over whatever stands beside them, though nobody sees that.
      mutator: (svg) => svg.setAttribute('viewBox', '0 0 24 24'),
    });
  }
}
