import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellTags } from '../person/tag-list.ts';
import { DeskbellFollowUpDialog } from './follow-up-dialog.ts';
import { DeskbellTagsDialog } from './tags-dialog.ts';
import { DeskbellWrapUpDialog } from './wrap-up-dialog.ts';

const elements = {
  'deskbell-follow-up-dialog': DeskbellFollowUpDialog,
  'deskbell-tags': DeskbellTags,
  'deskbell-tags-dialog': DeskbellTagsDialog,
  'deskbell-wrap-up-dialog': DeskbellWrapUpDialog,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
