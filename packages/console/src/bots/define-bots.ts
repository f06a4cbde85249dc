import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellBotDialog } from './bot-dialog.ts';
import { DeskbellBots } from './bots.ts';

const elements = {
  'deskbell-bot-dialog': DeskbellBotDialog,
  'deskbell-bots': DeskbellBots,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
