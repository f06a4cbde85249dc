import type { BrowserContextOptions } from 'playwright-core';

/** On what the views are seen. */
export interface Look {
  readonly name: string;
  readonly language: string;
  readonly context: BrowserContextOptions;
  readonly schemes: readonly ('light' | 'dark')[];
}

/** Both schemes, a phone, and a language that is read from right to left. */
export const looks: readonly Look[] = [
  {
    name: 'desktop',
    language: 'en',
    context: { viewport: { width: 800, height: 720 } },
    schemes: ['light', 'dark'],
  },
  {
    name: 'phone',
    language: 'en',
    context: { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
    schemes: ['dark'],
  },
  {
    name: 'rtl',
    language: 'ar',
    context: { viewport: { width: 800, height: 720 }, locale: 'ar' },
    schemes: ['light'],
  },
];
