import { definePicture } from '@deskbell/ui/files';
import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellComposing } from './composing.ts';
import { DeskbellHeld } from './held-message.ts';
import { DeskbellMentionMark } from './mention-mark.ts';
import { DeskbellTranslated } from './translated-message.ts';

export { helpsOf } from './machine-help.ts';
export { MessageFiles } from './message-files.ts';

const elements = {
  'deskbell-composing': DeskbellComposing,
  'deskbell-held': DeskbellHeld,
  'deskbell-mention-mark': DeskbellMentionMark,
  'deskbell-translated': DeskbellTranslated,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
definePicture();
