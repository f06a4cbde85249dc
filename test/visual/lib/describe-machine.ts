import type { Page } from 'playwright-core';

/** How this machine draws letters, in a few characters: the same for the same browser with the same fonts. */
export async function describeMachine(page: Page): Promise<string> {
  const drawn = await page.evaluate(() => {
    const context = new OffscreenCanvas(600, 120).getContext('2d', { willReadFrequently: true });
    if (!context) return 0;
    const fonts = ['400 15px system-ui', '600 20px system-ui', '400 15px sans-serif', '700 12px "Noto Sans"'];
    fonts.forEach((font, line) => {
      context.font = font;
      context.fillText('Chat with us · żółć · Здравствуйте · مرحبًا · 12:34', 4, 24 + 28 * line);
    });
    // FNV-1a
    return context
      .getImageData(0, 0, 600, 120)
      .data.reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619) >>> 0, 2_166_136_261);
  });
  return `Chromium ${page.context().browser()?.version() ?? '?'}, letters ${drawn.toString(16)}`;
}
