import type { DeskbellComposer } from '@deskbell/ui';

/** What the parts that are loaded later need of the chat. */
export interface LaterHost {
  readonly renderRoot: ShadowRoot;
  readonly composer: DeskbellComposer | null;
  /** The languages that the visitor reads, best first. */
  readonly wanted: readonly string[];
  /** What time it is on the server. */
  now(): number;
  requestUpdate(): void;
  focusComposer(): void;
  /** Loaded from here, so that what it shares with the chat stays in one file. */
  loadContactForm(): Promise<unknown>;
}
