import { deskText } from '../../localization/text/desk-text.ts';
import { lookText as t } from '../../localization/text/look-text.ts';
import { togetherText } from '../../localization/text/together-text.ts';
import type { Field } from './field.ts';
import { preChatField } from './pre-chat-fields.ts';
import { announcementsField, invitationsField } from './invitation-fields.ts';

/** What the widget is on the site's pages. */
export const lookRootFields: readonly Field[] = [
  {
    kind: 'group',
    key: 'widget',
    words: t.lookWidget,
    fields: [
      {
        kind: 'group',
        key: 'look',
        words: t.look,
        fields: [
          { kind: 'colour', key: 'accent', words: t.lookAccent, optional: true, none: t.lookOwnColour },
          { kind: 'colour', key: 'accentDark', words: t.lookAccentDark, optional: true, none: t.lookSame },
          {
            kind: 'choice',
            key: 'theme',
            words: t.lookTheme,
            options: [
              ['auto', t.lookThemeAuto],
              ['light', t.lookThemeLight],
              ['dark', t.lookThemeDark],
            ],
          },
          {
            kind: 'choice',
            key: 'side',
            words: t.lookSide,
            optional: true,
            none: t.lookSideEnd,
            options: [
              ['left', t.lookSideLeft],
              ['right', t.lookSideRight],
            ],
          },
          {
            kind: 'group',
            key: 'offset',
            words: t.lookOffset,
            hint: t.lookOffsetHint,
            fields: [
              { kind: 'number', key: 'side', words: t.lookOffsetSide, least: 0, most: 400 },
              { kind: 'number', key: 'bottom', words: t.lookOffsetBottom, least: 0, most: 400 },
            ],
          },
          { kind: 'texts', key: 'label', words: t.lookLabel, hint: t.lookLabelHint, most: 120 },
          { kind: 'texts', key: 'title', words: t.lookTitle, hint: t.lookTitleHint, most: 120 },
          { kind: 'texts', key: 'greeting', words: t.lookGreeting, hint: t.lookOwnWords, long: true },
          { kind: 'switch', key: 'faces', words: t.lookFaces },
        ],
      },
      {
        kind: 'choice',
        key: 'launcher',
        words: t.lookLauncher,
        options: [
          ['bubble', t.lookBubble],
          ['label', t.lookBubbleLabel],
          ['none', t.lookNoLauncher],
        ],
      },
      {
        kind: 'group',
        key: 'home',
        words: t.lookHome,
        fields: [
          { kind: 'switch', key: 'articles', words: t.lookArticles },
          { kind: 'switch', key: 'flows', words: t.lookFlows },
          { kind: 'switch', key: 'past', words: t.lookPast },
        ],
      },
      { kind: 'switch', key: 'files', words: t.lookFiles },
      { kind: 'switch', key: 'emoji', words: t.lookEmoji },
      {
        kind: 'switch',
        key: 'typingPreview',
        words: togetherText.togetherTypingPreview,
        hint: togetherText.togetherTypingPreviewHint,
      },
      { kind: 'switch', key: 'transcript', words: t.lookTranscript },
      {
        kind: 'table',
        key: 'texts',
        words: t.lookTexts,
        hint: t.lookTextsHint,
        fields: [{ kind: 'entries', key: '', words: t.lookTextsOf }],
        title: () => '',
        blank: {},
        add: deskText.setAddLanguage,
        named: 'language',
      },
      preChatField,
      invitationsField,
      announcementsField,
    ],
  },
];
