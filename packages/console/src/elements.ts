import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@deskbell/ui/define';
import { defineElements, type ElementsOf } from './app/define-elements.ts';
import { DeskbellConsole } from './app/deskbell-console.ts';
import { DeskbellAnswer } from './conversation/answer.ts';
import { DeskbellMentions } from './composing/mentions.ts';
import { DeskbellConversation } from './conversation/conversation.ts';
import { DeskbellEditDialog } from './handling/edit-dialog.ts';
import { DeskbellEscalateDialog } from './handling/escalate-dialog.ts';
import { DeskbellEvent } from './event/event-line.ts';
import { DeskbellLaterDialogs } from './handling/later-dialogs.ts';
import { DeskbellOffer } from './offers/offer-card.ts';
import { DeskbellOfferClock } from './offers/offer-clock.ts';
import { DeskbellOffers } from './offers/offers.ts';
import { DeskbellOwnState } from './shell/own-state.ts';
import { DeskbellPromiseClock } from './inbox/promise-clock.ts';
import { DeskbellSnoozeDialog } from './handling/snooze-dialog.ts';
import { DeskbellTransferDialog } from './handling/transfer-dialog.ts';
import { registerIcons } from './icons/register-icons.ts';
import { DeskbellInbox } from './inbox/inbox.ts';
import { DeskbellInboxLine } from './inbox/inbox-line.ts';
import { DeskbellWaitingTime } from './inbox/waiting-time.ts';
import { DeskbellWho } from './person/who.ts';
import { DeskbellAccountMenu } from './shell/account-menu.ts';
import { DeskbellConnectionNote } from './shell/connection-note.ts';
import { DeskbellPresenceSwitch } from './shell/presence-switch.ts';
import { DeskbellShell } from './shell/shell.ts';
import { DeskbellShortcuts } from './shell/shortcuts-dialog.ts';
import { DeskbellChoosePassword } from './signin/choose-password.ts';
import { DeskbellSignIn } from './signin/sign-in.ts';

const elements = {
  'deskbell-transfer-dialog': DeskbellTransferDialog,
  'deskbell-snooze-dialog': DeskbellSnoozeDialog,
  'deskbell-promise-clock': DeskbellPromiseClock,
  'deskbell-own-state': DeskbellOwnState,
  'deskbell-offers': DeskbellOffers,
  'deskbell-offer-clock': DeskbellOfferClock,
  'deskbell-offer': DeskbellOffer,
  'deskbell-later-dialogs': DeskbellLaterDialogs,
  'deskbell-event': DeskbellEvent,
  'deskbell-escalate-dialog': DeskbellEscalateDialog,
  'deskbell-edit-dialog': DeskbellEditDialog,
  'deskbell-account-menu': DeskbellAccountMenu,
  'deskbell-answer': DeskbellAnswer,
  'deskbell-mentions': DeskbellMentions,
  'deskbell-choose-password': DeskbellChoosePassword,
  'deskbell-connection-note': DeskbellConnectionNote,
  'deskbell-console': DeskbellConsole,
  'deskbell-conversation': DeskbellConversation,
  'deskbell-inbox': DeskbellInbox,
  'deskbell-inbox-line': DeskbellInboxLine,
  'deskbell-presence-switch': DeskbellPresenceSwitch,
  'deskbell-shell': DeskbellShell,
  'deskbell-shortcuts': DeskbellShortcuts,
  'deskbell-sign-in': DeskbellSignIn,
  'deskbell-waiting-time': DeskbellWaitingTime,
  'deskbell-who': DeskbellWho,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

registerIcons();
defineElements(elements);
