import type { Action, Clock } from '@deskbell/core';
import { ERROR_CODES, DeskbellError, type Acknowledgement, type ErrorCode } from '@deskbell/protocol';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';
import type { Telemetry } from '../../telemetry/telemetry.ts';
import { endSession } from '../end-session.ts';
import { rateLimited } from '../rate-limited.ts';
import { answer } from '../send-to.ts';
import type { AnySocket } from '../socket-types.ts';
import type { IncomingEvent } from '../read-event.ts';
import { takeEvents } from '../take-events.ts';
import type { Command } from './command-table.ts';
import { invalidInput } from './invalid-input.ts';

interface ReceiverOptions<S> {
  readonly clock: Clock;
  readonly log: Logger;
  /** Lets a command through that its sender may give; rejects or throws otherwise (A2). */
  readonly permit: (socket: S, action: Action, input: unknown) => void | Promise<void>;
  /** Called when somebody was refused what they may not do. */
  readonly forbidden?: (socket: S, action: Action, input: unknown) => void;
  /** Called for every event, whatever it is. */
  readonly received?: (socket: S) => void;
  /** Told of every command that was answered. */
  readonly done?: Telemetry['done'];
}

const UNKNOWN = failed(
  new DeskbellError('unknown_command', 'unable to run the command: there is none of this name'),
);

/** A command that is being executed. */
class RunningCall {
  readonly socket: AnySocket;
  /** What was asked, once it is known to be well-formed. */
  input: unknown;
  readonly #id: number;
  readonly #answered: ((acknowledgement: Acknowledgement<unknown>) => void) | undefined;
  #isAnswered = false;

  constructor(
    socket: AnySocket,
    id: number,
    answered: ((acknowledgement: Acknowledgement<unknown>) => void) | undefined,
  ) {
    this.socket = socket;
    this.#id = id;
    this.#answered = answered;
  }

  acknowledge(data: unknown): void {
    this.answer({ ok: true, data });
  }

  answer(acknowledgement: Acknowledgement<unknown>): void {
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    answer(this.socket, this.#id, acknowledgement);
    this.#answered?.(acknowledgement);
  }
}

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
  readonly #done: Telemetry['done'];
  readonly #permit: ReceiverOptions<S>['permit'];
  readonly #forbidden: ReceiverOptions<S>['forbidden'];
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(
    commands: ReadonlyMap<string, Command<S>>,
    { clock, done, log, received, permit, forbidden }: ReceiverOptions<S>,
  ) {
    this.#commands = commands;
    this.#clock = clock;
    this.#log = log;
    this.#received = received;
    this.#done = done;
    this.#permit = permit;
    this.#forbidden = forbidden;
  }

  listen(socket: S): void {
    takeEvents(socket, (event) => {
      try {
        this.#receive(socket, event);
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

  #receive(socket: S, { data, id }: IncomingEvent): void {
    if (!socket.connected) return;
    this.#received?.(socket);
    const [name] = data;
    const now = this.#clock.now();
    const wait = socket.data.commands.take(now);
    if (wait > 0) {
      if (id !== undefined) answer(socket, id, failed(rateLimited('run the command', wait)));
      return this.#strike(socket, 'rate_limited', now);
    }
    const command = typeof name === 'string' ? this.#commands.get(name) : undefined;
    if (!command) {
      if (id !== undefined) answer(socket, id, UNKNOWN);
      return this.#strike(socket, 'unknown_command', now);
    }
    if (id !== undefined) this.#run(socket, command, id, data);
  }

  /**
   * Without an async function: nearly all that is waited for here is the commit, and each promise between it and the answer
   * costs.
   */
  #run(socket: S, command: Command<S>, id: number, data: readonly unknown[]): void {
    const call = new RunningCall(socket, id, this.#done && this.#measure(command.name, this.#done));
    this.#running += 1;
    const failed = (error: unknown): void => this.#failed(call, command, error);
    try {
      if (data.length > 2) throw tooMany(command.name);
      const input = command.usual?.(data[1]) ?? parse(command, data[1]);
      call.input = input;
      const permitted = this.#permit(socket, command.action, input);
      const output =
        permitted instanceof Promise
          ? permitted.then(() => command.handle(socket, input, call))
          : command.handle(socket, input, call);
      if (!(output instanceof Promise)) return this.#succeeded(call, output);
      output.then((result: unknown) => this.#succeeded(call, result), failed);
    } catch (error) {
      failed(error);
    }
  }

  #measure(name: string, done: NonNullable<Telemetry['done']>) {
    const startedAt = this.#clock.now();
    return (acknowledgement: Acknowledgement<unknown>): void => {
      const outcome = acknowledgement.ok ? 'ok' : acknowledgement.error.code;
      const failed = outcome !== 'ok' && ERROR_CODES[outcome].status >= 500;
      const durationMs = this.#clock.now() - startedAt;
      done({ kind: 'command', name, outcome, failed, startedAt, durationMs });
    };
  }

  #succeeded(call: RunningCall, output: unknown): void {
    try {
      call.acknowledge(output);
    } finally {
      this.#ended();
    }
  }

  #failed(call: RunningCall, command: Command<S>, error: unknown): void {
    try {
      const known = this.#asKnown(error, command.name, call.socket);
      call.answer(failed(known));
      if (known.code === 'forbidden') this.#forbidden?.(call.socket as S, command.action, call.input);
    } finally {
      this.#ended();
    }
  }

  #ended(): void {
    this.#running -= 1;
    if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** What nobody foresaw is logged under a number that the client gets instead of the reason. */
  #asKnown(error: unknown, command: string, socket: AnySocket): DeskbellError {
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

/** @throws DeskbellError `invalid` */
function parse({ input, name }: Pick<Command<never>, 'input' | 'name'>, given: unknown): unknown {
  const parsed = input.safeParse(given);
  if (!parsed.success) throw invalidInput(`run ${name}`, parsed.error);
  return parsed.data;
}

function failed(error: DeskbellError): Acknowledgement<never> {
  return { ok: false, error: error.toWire() };
}

function tooMany(name: string): DeskbellError {
  return new DeskbellError('invalid', `unable to run ${name}: it takes one payload; send one`, {
    details: { path: '' },
  });
}
