import { findingText } from './text/finding-text.ts';
import { composingText } from './text/composing-text.ts';
import { togetherText } from './text/together-text.ts';
import { contactText } from './text/contact-text.ts';
import { wrapUpText } from './text/wrap-up-text.ts';
import { dayPageText } from './text/day-page-text.ts';
import { dayText } from './text/day-text.ts';
import { steeringText } from './text/steering-text.ts';
import { reportDefinitionText } from './text/report-definition-text.ts';
import { reportPageText } from './text/report-page-text.ts';
import { reportText } from './text/report-text.ts';
import { deskText } from './text/desk-text.ts';
import { lookText } from './text/look-text.ts';
import { accountText } from './text/account-text.ts';
import { ownText } from './text/own-text.ts';
import { platformText } from './text/platform-text.ts';
import { auditText } from './text/audit-text.ts';
import { articleDeskText } from './text/article-desk-text.ts';
import { flowDeskText } from './text/flow-desk-text.ts';
import { botText } from './text/bot-text.ts';
import { consoleText } from './console-text.ts';

/**
 * Every text of the console, also those of parts that are loaded when somebody goes there. For types and tests only: each part
 * imports its own texts, so that they come with it.
 */
export const allTexts = {
  ...consoleText,
  ...findingText,
  ...composingText,
  ...togetherText,
  ...contactText,
  ...wrapUpText,
  ...dayText,
  ...dayPageText,
  ...steeringText,
  ...reportText,
  ...reportPageText,
  ...reportDefinitionText,
  ...deskText,
  ...lookText,
  ...accountText,
  ...ownText,
  ...platformText,
  ...auditText,
  ...articleDeskText,
  ...flowDeskText,
  ...botText,
};

/** Every id that a language must have, and no other. */
export type ConsoleTextId = `console.${keyof typeof allTexts}`;
