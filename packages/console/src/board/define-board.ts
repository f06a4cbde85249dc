import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellBoard } from './board.ts';
import { DeskbellCrisis } from './crisis.ts';
import { DeskbellGiveDialog } from './give-dialog.ts';
import { DeskbellMonitor } from './monitor.ts';
import { DeskbellOpenList } from './open-list.ts';
import { DeskbellTakeOverDialog } from './take-over-dialog.ts';
import { DeskbellWaitingList } from './waiting-list.ts';
import { DeskbellWhisperBox } from './whisper-box.ts';

const elements = {
  'deskbell-board': DeskbellBoard,
  'deskbell-crisis': DeskbellCrisis,
  'deskbell-give-dialog': DeskbellGiveDialog,
  'deskbell-monitor': DeskbellMonitor,
  'deskbell-open-list': DeskbellOpenList,
  'deskbell-take-over-dialog': DeskbellTakeOverDialog,
  'deskbell-waiting-list': DeskbellWaitingList,
  'deskbell-whisper-box': DeskbellWhisperBox,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
