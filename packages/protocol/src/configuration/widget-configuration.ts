import { z } from 'zod';
import { storableText } from '../records/text.ts';
import { language } from './fields.ts';
import { announcement, invitation } from './widget-invitation.ts';
import { widgetLook } from './widget-look.ts';
import { preChat } from './widget-pre-chat.ts';

/** The site's own words in place of the widget's, by the names of the texts such as `greeting`. */
const textOverrides = z
  .record(
    z
      .string()
      .regex(
        /^[A-Za-z][A-Za-z0-9.]{0,79}$/,
        'must be the name of a text such as "greeting" or "unread.other"',
      ),
    storableText(500).min(1),
  )
  .refine((texts) => Object.keys(texts).length <= 400, 'must have at most 400 texts');

/** What the widget is on the site's pages. All of it can be read by anybody. */
export const widgetConfiguration = z.strictObject({
  look: widgetLook.prefault({}),
  /** `bubble`: the bell; `label`: the bell with words; `none`: the page has a launcher of its own. */
  launcher: z.enum(['bubble', 'label', 'none']).default('bubble'),
  /** By language. A text of another language stays as it is. */
  texts: z.record(language, textOverrides).default({}),
  /** What stands in the panel before there is a conversation. */
  home: z
    .strictObject({
      articles: z.boolean().default(true),
      /** The menu of flows. */
      flows: z.boolean().default(true),
      /** The visitor's earlier conversations. */
      past: z.boolean().default(true),
    })
    .prefault({}),
  preChat: preChat.prefault({}),
  /** Whether visitors can send files. */
  files: z.boolean().default(true),
  emoji: z.boolean().default(true),
  /** Whether agents see what a visitor is writing before it is sent. The visitor is told so, above where they write. */
  typingPreview: z.boolean().default(false),
  /** Whether visitors can have a copy of a conversation, as a file or by mail. */
  transcript: z.boolean().default(true),
  invitations: z.array(invitation).max(50).default([]),
  announcements: z.array(announcement).max(20).default([]),
});

export type WidgetConfiguration = z.output<typeof widgetConfiguration>;
