import { z } from 'zod';
import { storableText } from '../records/text.ts';
import { duration, key, localizedText } from './fields.ts';

const line = storableText(200).min(1);
const lines = z.array(line).min(1).max(50);

/**
 * When a visitor is invited to the chat: everything that is said must hold. It is judged in the browser.
 *
 * @public
 */
export const invitationCondition = z
  .strictObject({
    /** Any of these is part of the page's address. */
    pageContains: lines.optional(),
    /**
     * The page is one of these: `*` stands for any characters, also for none. What begins with `/` is held against the path
     * (`/products/*`), anything else against the whole address up to `?` or `#`.
     */
    pageIs: lines.optional(),
    /** Any of these is part of the address from which the visitor came. */
    referrerContains: lines.optional(),
    /** How long they have been on this page. */
    secondsOnPage: z.int().min(0).max(86_400).optional(),
    /** How much of the page they have scrolled by. */
    scrolledPercent: z.int().min(1).max(100).optional(),
    /** The pointer leaves the page at its top. */
    exitIntent: z.literal(true).optional(),
    /** How often they have come, at least. Counted from when they first used the chat: nothing is kept of anybody before (W2). */
    visits: z.int().min(1).max(1_000).optional(),
    /** What the page has said of them (`setAttributes`) is one of these. */
    attribute: z.strictObject({ name: line, is: lines }).optional(),
    /** The page has told of this event (`track`). */
    event: line.optional(),
  })
  .refine(
    (condition) => Object.values(condition).some((part) => part !== undefined),
    'must ask for something; "secondsOnPage: 0" holds on every page at once',
  );

/** A message that comes to a visitor by itself. */
export const invitation = z.strictObject({
  /** Under this name it is remembered that it was seen or dismissed: another one is another invitation. */
  id: key,
  when: invitationCondition,
  message: localizedText.refine((texts) => Object.keys(texts).length > 0, 'must say something'),
  /** A flow of the menu with which the conversation begins when they take the invitation; left out: with their words. */
  flow: key.optional(),
  /** `bubble`: a line beside the launcher; `card`: with a title and buttons. */
  kind: z.enum(['bubble', 'card']).default('bubble'),
  title: localizedText.default({}),
  /** Of several whose conditions hold, the highest is shown; of equals the first. */
  priority: z.int().min(-1_000).max(1_000).default(0),
  /** How often one visitor sees it. */
  maxPerVisitor: z.int().min(1).max(100).default(1),
  /** How long it stays away once it was dismissed. */
  pauseAfterDismissal: z.union([z.literal('forGood'), duration('1m', '365d')]).default('forGood'),
  /** Only while somebody is there to answer. */
  onlyWhenAvailable: z.boolean().default(true),
});

/** Something that is said to everybody on the site's pages, for a time. */
export const announcement = z.strictObject({
  /** Under this name it is remembered that it was dismissed. */
  id: key,
  title: localizedText.refine((texts) => Object.keys(texts).length > 0, 'must say something'),
  text: localizedText.default({}),
  link: z
    .strictObject({
      url: storableText(2_000).regex(
        /^https?:\/\/[^\s\p{Cc}/][^\s\p{Cc}]*$/u,
        'must be an address that begins with https:// or http://',
      ),
      /** Left out: the widget's own words. */
      label: localizedText.default({}),
    })
    .optional(),
  /** Left out: at once, and until it is taken away. */
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});
