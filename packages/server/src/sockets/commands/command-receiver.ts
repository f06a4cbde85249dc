import type { Clock } from '@deskbell/core';
import { DeskbellError, type Acknowledgement, type ErrorCode } from '@deskbell/protocol';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';
import { endSession } from '../end-session.ts';
import { rateLimited } from '../rate-limited.ts';
import type { AnySocket } from '../socket-types.ts';
import type { Command } from './command-table.ts';
import { invalidInput } from './invalid-input.ts';

interface ReceiverOptions<S> {
  readonly clock: Clock;
  readonly log: Logger;
  /** Called for every event, whatever it is. */
  readonly received?: (socket: S) => void;
}

type Acknowledge = (answer: Acknowledgement<unknown>) => void;

/**
 * Takes every event of every socket and lets none of them end the process (A3): limits, name, shape, handler, answer.
 *
 * A command is one payload and an acknowledgement. One without an acknowledgement is not executed: its sender could
 * never know what became of it.
 */
export class CommandReceiver<S extends AnySocket> {
  readonly #commands: ReadonlyMap<string, Command<S>>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #received: ((socket: S) => void) | undefined;
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(commands: ReadonlyMap<string, Command<S>>, { clock, log, received }: ReceiverOptions<S>) {
    this.#commands = commands;
    this.#clock = clock;
    this.#log = log;
    this.#received = received;
  }

  listen(socket: S): void {
    socket.onAny((name: unknown, ...args: unknown[]) => {
      try {
        this.#receive(socket, name, args);
      } catch (error) {
        // Socket.IO catches nothing: what is thrown here would end the process.
        this.#log.error({ err: describeError(error) }, 'an event could not be taken');
      }
    });
  }

  /** Resolves when no command is being executed. */
  async whenIdle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #receive(socket: S, name: unknown, args: unknown[]): void {
    if (!socket.connected) return;
    this.#received?.(socket);
    // Clients cannot send functions: one at the end is Socket.IO's own, which answers.
    const last = args.at(-1);
    const acknowledge = typeof last === 'function' ? (last as Acknowledge) : undefined;
    if (acknowledge) args.pop();
    const now = this.#clock.now();
    const wait = socket.data.commands.take(now);
    if (wait > 0) {
      acknowledge?.(failed(rateLimited('run the command', wait)));
      return this.#strike(socket, 'rate_limited', now);
    }
    const command = typeof name === 'string' ? this.#commands.get(name) : undefined;
    if (!command) {
      acknowledge?.(
        failed(new DeskbellError('unknown_command', 'unable to run the command: there is none of this name')),
      );
      return this.#strike(socket, 'unknown_command', now);
    }
    if (!acknowledge) return;
    void this.#run(socket, String(name), command, args, acknowledge);
  }

  /** Never rejects. */
  async #run(
    socket: S,
    name: string,
    command: Command<S>,
    args: unknown[],
    answer: Acknowledge,
  ): Promise<void> {
    let answered = false;
    const acknowledge = (acknowledgement: Acknowledgement<unknown>) => {
      if (answered) return;
      answered = true;
      answer(acknowledgement);
    };
    this.#running += 1;
    try {
      if (args.length > 1) throw tooMany(name);
      const parsed = command.input.safeParse(args[0]);
      if (!parsed.success) throw invalidInput(`run ${name}`, parsed.error);
      const call = { acknowledge: (data: unknown) => acknowledge({ ok: true, data }) };
      acknowledge({ ok: true, data: await command.handle(socket, parsed.data, call) });
    } catch (error) {
      acknowledge(failed(this.#asKnown(error, name, socket)));
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
    }
  }

  /** What nobody foresaw is logged under a number that the client gets instead of the reason. */
  #asKnown(error: unknown, command: string, socket: S): DeskbellError {
    if (error instanceof DeskbellError) {
      if (error.code === 'unavailable')
        this.#log.warn({ command, err: describeError(error) }, 'store unavailable');
      return error;
    }
    const incident = randomUUID();
    this.#log.error(
      { incident, command, viewer: socket.data.viewer, err: describeError(error) },
      'a command failed',
    );
    return new DeskbellError('internal', `unable to run ${command}: the server failed; see its log`, {
      details: { incident },
    });
  }

  #strike(socket: S, code: ErrorCode, now: number): void {
    socket.data.strikes.take(now);
    if (!socket.data.strikes.isEmpty) return;
    this.#log.warn({ code, viewer: socket.data.viewer }, 'cut off a client after too many refusals');
    endSession(socket, code);
  }
}

function failed(error: DeskbellError): Acknowledgement<never> {
  return { ok: false, error: error.toWire() };
}

function tooMany(name: string): DeskbellError {
  return new DeskbellError('invalid', `unable to run ${name}: it takes one payload; send one`, {
    details: { path: '' },
  });
}
