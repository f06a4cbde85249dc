import type { VisitorClient } from '@deskbell/sdk/visitor';
import { widgetText } from '../localization/widget-text.ts';

type CurrentConversation = VisitorClient['conversations']['current']['value'];

/** What the header and the notices speak about. */
export interface ChatFacts {
  readonly connection: VisitorClient['connection']['value'];
  readonly desk: VisitorClient['desk']['value'];
  readonly conversation: CurrentConversation['state']['value'];
  /** Whether it was solved so long ago that the next text begins another one (C2). */
  readonly over: boolean;
  /** Whether something was written, be it stored or on its way. */
  readonly started: boolean;
}

export interface Heading {
  readonly title: string;
  readonly line: string;
  /** Whether somebody is there; `null` while nobody knows. */
  readonly here: boolean | null;
}

/**
 * Who is there, honestly: what was known before a connection was lost is not repeated as if it still held. What there is to
 * say of a conversation that waits or has ended is loaded later.
 */
export function heading({ connection, desk, conversation, started }: ChatFacts): Heading {
  const agent = conversation?.agent?.name;
  const closed = conversation?.status === 'closed';
  const title = (!closed && agent) || widgetText.launcher();
  if (connection.status === 'connecting' && !started && desk === null) {
    return { title, line: widgetText.connecting(), here: null };
  }
  if (closed || conversation?.status === 'resolved' || connection.status !== 'online' || desk === null)
    return { title, line: '', here: null };
  if (agent !== undefined) return { title, line: widgetText.answering(), here: true };
  const here = desk.available;
  return { title, line: conversation ? '' : here ? widgetText.here() : widgetText.away(), here };
}

/** Whether there is something to say or to do that is loaded later. */
export function needsLater({ connection, desk, started, conversation }: ChatFacts): boolean {
  const isRefused = connection.status === 'closed' && connection.error !== null;
  return (
    started ||
    conversation !== null ||
    isRefused ||
    (desk !== null && (!desk.available || desk.banner !== null))
  );
}

/** What a reader must know of the connection; `null` when all is well, or will be in a moment. */
export function connectionNotice({ connection }: ChatFacts): string | null {
  switch (connection.status) {
    case 'idle':
    case 'online':
      return null;
    case 'connecting':
      return connection.attempt > 1 ? widgetText.reconnecting() : null;
    case 'offline':
      return connection.retryAt === null ? widgetText.offline() : widgetText.unreachable();
    case 'closed':
      // Why it was refused is said by what is loaded later.
      return null;
  }
}

/** Whether writing makes sense: not after a refusal that no repetition can mend. */
export function canWrite({ connection, conversation }: ChatFacts): boolean {
  return conversation?.status !== 'closed' && !(connection.status === 'closed' && connection.error !== null);
}
