/** Who does what in a line of a script. */
export type LineKind =
  /** A visitor or an agent writes. */
  | 'visitor'
  | 'agent'
  /** An internal note. */
  | 'note'
  /** The agent hands it up a tier, or to a queue. */
  | 'escalate'
  | 'transfer'
  /** The agent puts it aside until the next morning. */
  | 'snooze'
  /** The visitor asks for a person. */
  | 'person'
  /** A complaint or a compliment. */
  | 'complaint'
  | 'compliment';

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

/** How a conversation about something goes. */
export interface Script {
  readonly siteId: string;
  readonly language: string;
  readonly reason: string;
  readonly rootCause: string | null;
  readonly tags: readonly string[];
  /** How people feel afterwards, from 1 to 5. */
  readonly mood: number;
  readonly weight: number;
  /** The flow of the menu with which it begins. */
  readonly flow?: string;
  /** The first one is the visitor's. */
  readonly lines: readonly Line[];
}
