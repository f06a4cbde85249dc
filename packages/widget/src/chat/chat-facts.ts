import type { VisitorClient } from '@deskbell/sdk/visitor';
import { widgetText } from '../localization/widget-text.ts';

type CurrentConversation = VisitorClient['conversations']['current']['value'];

/** What the header and the notices speak about. */
export interface ChatFacts {
  readonly connection: VisitorClient['connection']['value'];
  readonly desk: VisitorClient['desk']['value'];
  readonly conversation: CurrentConversation['state']['value'];
  /** Whether something was written, be it stored or on its way. */
  readonly started: boolean;
}

export interface Heading {
  readonly title: string;
  readonly line: string;
  /** Whether somebody is there; `null` while nobody knows. */
  readonly here: boolean | null;
}

/** Who is there, honestly: what was known before a connection was lost is not repeated as if it still held. */
export function heading({ connection, desk, conversation, started }: ChatFacts): Heading {
  const agent = conversation?.agent?.name;
  const title = agent ?? widgetText.launcher();
  if (conversation?.status === 'closed')
    return { title: widgetText.launcher(), line: widgetText.ended(), here: null };
  if (conversation?.status === 'resolved') return { title, line: widgetText.resolved(), here: null };
  if (connection.status === 'connecting' && !started && desk === null) {
    return { title, line: widgetText.connecting(), here: null };
  }
  if (connection.status !== 'online' || desk === null) return { title, line: '', here: null };
  if (agent !== undefined) return { title, line: widgetText.answering(), here: true };
  if (started)
    return {
      title,
      line: desk.available ? widgetText.queued() : widgetText.queuedAway(),
      here: desk.available,
    };
  return { title, line: desk.available ? widgetText.here() : widgetText.away(), here: desk.available };
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
      return connection.error ? refusal(connection.error.code) : null;
  }
}

/** Whether writing makes sense: not after a refusal that no repetition can mend. */
export function canWrite({ connection, conversation }: ChatFacts): boolean {
  return conversation?.status !== 'closed' && !(connection.status === 'closed' && connection.error !== null);
}

function refusal(code: string): string {
  if (code === 'origin_denied' || code === 'not_found') return widgetText.notHere();
  return code === 'unsupported_version' ? widgetText.outdated() : widgetText.unavailable();
}
