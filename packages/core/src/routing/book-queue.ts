import { Heap } from './heap.ts';
import { RankedList } from './ranked-list.ts';
import { Roster } from './roster.ts';
import type { RoutableConversation } from './routable.ts';
import { compareWaiting } from './serving-order.ts';
import type { QueueLoad } from './book-types.ts';

const SLACK = 32;

/** Who waits in a queue, who is served, and who serves (`Slot`). */
export class BookQueue<Slot> {
  readonly id: string;
  readonly waiting = new RankedList<RoutableConversation>(compareWaiting);
  offered = 0;
  active = 0;
  /** Everybody who serves it. */
  readonly members = new Roster<Slot>();
  /** Who takes work, were they free. */
  readonly staffed = new Roster<Slot>();
  readonly free = new Roster<Slot>();
  /** The capacity of all who are staffed. */
  units = 0;
  readonly #oldest = new Heap<RoutableConversation>((a, b) => a.waitingSince < b.waitingSince);
  readonly #current = new Set<RoutableConversation>();

  constructor(id: string) {
    this.id = id;
  }

  add(conversation: RoutableConversation): void {
    this.waiting.add(conversation);
    this.#current.add(conversation);
    this.#oldest.push(conversation);
  }

  remove(conversation: RoutableConversation): void {
    this.waiting.remove(conversation);
    this.#current.delete(conversation);
    if (this.#oldest.size > 2 * this.#current.size + SLACK) {
      this.#oldest.keep((one) => this.#current.has(one));
    }
  }

  load(): QueueLoad {
    return {
      queueId: this.id,
      waiting: this.waiting.size,
      offered: this.offered,
      active: this.active,
      oldestWaitSince: this.#oldestWaitSince(),
      staffed: this.staffed.size,
      free: this.free.size,
    };
  }

  #oldestWaitSince(): number | null {
    for (let first = this.#oldest.peek(); first; first = this.#oldest.peek()) {
      if (this.#current.has(first)) return first.waitingSince;
      this.#oldest.pop();
    }
    return null;
  }
}
