import type {
  Board,
  BoardHandle,
  CrisisHandle,
  CrisisState,
  QueueState,
  SiteAgent,
  Waiting,
  WaitingReason,
} from '@deskbell/sdk/agent';
import { FakeReadable } from './fake-readable.ts';

const quiet: QueueState = {
  id: 'main',
  name: 'Main',
  open: true,
  changesAt: null,
  waiting: 0,
  offered: 0,
  active: 0,
  oldestWaitSince: null,
  staffed: 0,
  free: 0,
  atRisk: 0,
};

/** The board and the crisis of a site, in memory. */
export class FakeBoard implements BoardHandle, CrisisHandle {
  readonly board: FakeReadable<Board | null>;
  readonly waiting = new FakeReadable<ReadonlyMap<string, Waiting>>(new Map());
  readonly people = new FakeReadable<ReadonlyMap<string, SiteAgent>>(new Map());
  /** Why conversations wait, by their ids. */
  readonly reasons = new Map<string, WaitingReason>();
  readonly calls: string[] = [];
  followers = 0;
  failNext: Error | null = null;

  constructor(siteId: string) {
    this.board = new FakeReadable<Board | null>({
      siteId,
      queues: [quiet],
      tiers: [{ tier: 1, name: 'Front desk' }],
      crisis: null,
    });
  }

  follow(): () => void {
    this.followers++;
    return () => void this.followers--;
  }

  explain(conversationIds: readonly string[]): Promise<readonly WaitingReason[]> {
    return Promise.resolve(conversationIds.flatMap((id) => this.reasons.get(id) ?? []));
  }

  /** Changes a part of the board; queues need only say what differs from an empty one. */
  show(part: Partial<Omit<Board, 'queues'>> & { readonly queues?: readonly Partial<QueueState>[] }): void {
    const { value } = this.board;
    if (!value) return;
    const queues = part.queues?.map((queue) => ({ ...quiet, ...queue })) ?? value.queues;
    this.board.set({ ...value, ...part, queues });
  }

  set(on: boolean): Promise<CrisisState | null> {
    this.calls.push(`crisis ${on}`);
    const crisis: CrisisState | null = on
      ? { id: 'crisis-1', startedAt: Date.now(), by: { id: 'agent-ana', name: 'Ana Kowalska' }, affected: 4 }
      : null;
    this.show({ crisis });
    return Promise.resolve(crisis);
  }

  reply(text: string, options?: { readonly id?: string }): Promise<{ readonly conversations: number }> {
    this.calls.push(`reply ${text}${options?.id === undefined ? '' : ` ${options.id}`}`);
    const error = this.failNext;
    this.failNext = null;
    return error ? Promise.reject(error) : Promise.resolve({ conversations: 4 });
  }
}
