import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellBanDialog } from './ban-dialog.ts';
import { DeskbellCardDialog } from './card-dialog.ts';
import { DeskbellContactBan } from './contact-ban.ts';
import { DeskbellContactHistory } from './contact-history.ts';
import { DeskbellContactNotes } from './contact-notes.ts';
import { DeskbellContactPrivacy } from './contact-privacy.ts';
import { DeskbellMergeDialog } from './merge-dialog.ts';
import { DeskbellPerson } from './person-details.ts';
import { DeskbellSitePanel } from './site-panel.ts';
import { DeskbellTags } from './tag-list.ts';
import { DeskbellVisit } from './visit.ts';

const elements = {
  'deskbell-ban-dialog': DeskbellBanDialog,
  'deskbell-card-dialog': DeskbellCardDialog,
  'deskbell-contact-ban': DeskbellContactBan,
  'deskbell-contact-history': DeskbellContactHistory,
  'deskbell-contact-notes': DeskbellContactNotes,
  'deskbell-contact-privacy': DeskbellContactPrivacy,
  'deskbell-merge-dialog': DeskbellMergeDialog,
  'deskbell-person': DeskbellPerson,
  'deskbell-site-panel': DeskbellSitePanel,
  'deskbell-tags': DeskbellTags,
  'deskbell-visit': DeskbellVisit,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
