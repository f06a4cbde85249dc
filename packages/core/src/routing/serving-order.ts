import type { RoutableConversation } from './routable.ts';

const MINUTE_MS = 60_000;

type Ordered = Pick<RoutableConversation, 'id' | 'waitingSince' | 'priority' | 'pure'>;

/**
 * The order in which conversations are served (R2): minutes waited plus priority in minutes. As time passes alike for all of
 * them, the order never changes while they wait. Queues that go by priority alone come before.
 */
export function compareWaiting(a: Ordered, b: Ordered): number {
  if (a.pure !== b.pure) return a.pure ? -1 : 1;
  const first = a.pure ? b.priority - a.priority : headStart(a) - headStart(b);
  return first || a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function headStart({ waitingSince, priority }: Ordered): number {
  return waitingSince - priority * MINUTE_MS;
}
