import type { IconName } from '../icons/icon.ts';

/** Something that can be found by its words and done. */
export interface Command {
  readonly id: string;
  /** Under which heading it stands. */
  readonly group: string;
  readonly icon: IconName;
  readonly words: string;
  /** More by which it is found, shown in small. */
  readonly hint?: string;
  readonly keys?: readonly string[];
  /** The server has judged that it fits. */
  readonly found?: true;
  readonly run: () => void;
}
