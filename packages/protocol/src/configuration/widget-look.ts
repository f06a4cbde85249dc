import { z } from 'zod';
import { localizedText } from './fields.ts';

const colour = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a colour such as "#1d5c57"')
  .toLowerCase();

const shortLocalizedText = localizedText.refine(
  (texts) => Object.values(texts).every((text) => text.length <= 120),
  'must have at most 120 characters in each language',
);

/** How the widget looks on the site's pages. What the page's own CSS says with `--deskbell-accent` and its like goes before. */
export const widgetLook = z.strictObject({
  /** Of the launcher, buttons and the visitor's own messages; left out: Deskbell's own. What is written on it stays readable on any. */
  accent: colour.optional(),
  /** The accent on dark pages; left out: the same. */
  accentDark: colour.optional(),
  /** `auto` follows the visitor's system. */
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** In which corner; left out: where lines end, which is the left one in Arabic. */
  side: z.enum(['left', 'right']).optional(),
  /** How far from the edges of the window, in CSS pixels. */
  offset: z
    .strictObject({
      side: z.int().min(0).max(400).default(20),
      bottom: z.int().min(0).max(400).default(20),
    })
    .prefault({}),
  /** Beside the bell, with `launcher: label`, and its name for screen readers; left out: the widget's own words. */
  label: shortLocalizedText.default({}),
  /** At the top of the chat, while nobody answers yet; left out: the widget's own words. */
  title: shortLocalizedText.default({}),
  /** The first thing that is said; left out: the widget's own words. */
  greeting: localizedText.default({}),
  /** Whether agents are shown: who is here before anybody writes, and the initials of those who answer. */
  faces: z.boolean().default(true),
});
