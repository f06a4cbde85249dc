import type { Action } from '@deskbell/core';
import type { CommandOutput, CommandSchema } from '@deskbell/protocol';
import type { z } from 'zod';
import { messageInput, usualMessage } from './usual-message.ts';

/** What a handler may do besides returning the data of the acknowledgement. */
export interface Call<Output> {
  /** Answers at once, before the handler has returned: the author hears of it first. A second answer is not sent. */
  acknowledge(data: Output): void;
}

export type Handler<Socket, T extends CommandSchema> = (
  socket: Socket,
  input: z.output<T['input']>,
  call: Call<CommandOutput<T>>,
) => CommandOutput<T> | Promise<CommandOutput<T>>;

/** A handler for each command of a table. */
export type Handlers<Socket, Table extends Record<string, CommandSchema>> = {
  readonly [Name in keyof Table]: Handler<Socket, Table[Name]>;
};

export interface Command<Socket> {
  readonly name: string;
  /** What it is, to the table of who may do what (A2). */
  readonly action: Action;
  readonly input: z.ZodType;
  /** What the schema would make of the input where that is plain to see; `undefined` where the schema is needed to say. */
  readonly usual: ((input: unknown) => unknown) | undefined;
  readonly handle: (socket: Socket, input: unknown, call: Call<unknown>) => unknown;
}

/** Commands by name. A Map, so that no name of a client reaches a prototype. */
export function commandTable<Socket, Table extends Record<string, CommandSchema>>(
  schemas: Table,
  actions: Readonly<Record<keyof Table & string, Action>>,
  handlers: Handlers<Socket, Table>,
): ReadonlyMap<string, Command<Socket>> {
  return new Map(
    Object.entries(schemas).map(([name, { input }]) => [
      name,
      // The schema beside it is what makes the input of the handler's own kind.
      {
        name,
        input,
        usual: input === messageInput ? usualMessage : undefined,
        action: actionOf(actions, name),
        handle: handlers[name] as Handler<Socket, CommandSchema>,
      },
    ]),
  );
}

function actionOf(actions: Readonly<Record<string, Action>>, name: string): Action {
  const action = actions[name];
  if (action === undefined)
    throw new TypeError(`unable to serve ${name}: nothing says who may; name its action`);
  return action;
}
