import { msg, str } from '@lit/localize';
import { appText } from './text/app-text.ts';
import { offerText } from './text/offer-text.ts';
import { eventText } from './text/event-text.ts';
import { handlingText } from './text/handling-text.ts';
import { boardText } from './text/board-text.ts';
import { settingsText } from './text/settings-text.ts';
import { conversationText } from './text/conversation-text.ts';
import { inboxText } from './text/inbox-text.ts';
import { installText } from './text/install-text.ts';
import { personText } from './text/person-text.ts';
import { signInText } from './text/sign-in-text.ts';

/** The texts of what is there from the start, in English; each id is `console.` and the key. */
export const consoleText = {
  ...appText,
  ...signInText,
  ...inboxText,
  ...conversationText,
  ...personText,
  ...installText,
  ...offerText,
  ...eventText,
  ...handlingText,
  ...boardText,
  ...settingsText,
  visitorNumber: (number: string) => msg(str`Visitor ${number}`, { id: 'console.visitorNumber' }),
};
