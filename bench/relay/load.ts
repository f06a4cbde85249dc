import { performance } from 'node:perf_hooks';

/** Sends message `id` from one of the visitors; calls back with the acknowledgement's frame. */
export type Post = (index: number, id: string, onAnswer: (frame: string) => void) => void;

export interface ClosedLoopResult {
  readonly messages: number;
  readonly seconds: number;
}

/** Counts a message as done when it is acknowledged and delivered. */
export class MessageTracker {
  readonly #pending = new Map<string, { left: number; onDone: () => void }>();

  track(id: string, onDone: () => void): void {
    this.#pending.set(id, { left: 2, onDone });
  }

  /** One of the two things happened to the message. */
  arrived(id: string): void {
    const message = this.#pending.get(id);
    if (!message) return;
    message.left -= 1;
    if (message.left > 0) return;
    this.#pending.delete(id);
    message.onDone();
  }
}

/** The id of the entry in a fact's frame, without parsing it all. */
export function entryIdOf(frame: string): string | undefined {
  const start = frame.indexOf('"id":"');
  return start < 0 ? undefined : frame.slice(start + 6, frame.indexOf('"', start + 6));
}

let count = 0;
const nextId = (): string => `bench${String((count += 1)).padStart(16, '0')}`;

function send(post: Post, tracker: MessageTracker, index: number, onDone: () => void): void {
  const id = nextId();
  tracker.track(id, onDone);
  post(index, id, (frame) => {
    if (!frame.includes('"ok":true')) throw new Error(`a message was refused: ${frame}`);
    tracker.arrived(id);
  });
}

/** `inFlight` messages at any time, each followed by the next when it is done: what the relay can carry. */
export function closedLoop(
  post: Post,
  tracker: MessageTracker,
  messages: number,
  inFlight: number,
): Promise<ClosedLoopResult> {
  const start = performance.now();
  return new Promise((resolve) => {
    let sent = 0;
    let done = 0;
    const next = (): void => {
      if (sent >= messages) return;
      send(post, tracker, sent, () => {
        done += 1;
        if (done === messages) resolve({ messages, seconds: (performance.now() - start) / 1000 });
        else next();
      });
      sent += 1;
    };
    for (let slot = 0; slot < inFlight; slot += 1) next();
  });
}

/** A fixed rate whatever the relay does; latencies in milliseconds are counted from the moment a message was due. */
export function openLoop(
  post: Post,
  tracker: MessageTracker,
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const total = perSecond * seconds;
  const start = performance.now();
  const latencies: number[] = [];
  return new Promise((resolve) => {
    let sent = 0;
    const tick = (): void => {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond));
      while (sent < due) {
        const dueAt = start + (sent / perSecond) * 1000;
        send(post, tracker, sent, () => {
          latencies.push(performance.now() - dueAt);
          if (latencies.length === total) {
            clearInterval(timer);
            resolve(latencies);
          }
        });
        sent += 1;
      }
    };
    const timer = setInterval(tick, 1);
  });
}
