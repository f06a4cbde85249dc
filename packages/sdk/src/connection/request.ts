import type { CommandInput, CommandOutput, CommandSchema } from '@deskbell/protocol';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Default 10 000. */
  readonly timeoutMs?: number;
}

/** Sends a command of one side's table and gives the data of its acknowledgement. */
export type Request<Commands extends Record<string, CommandSchema>> = <Name extends keyof Commands & string>(
  name: Name,
  input: CommandInput<Commands[Name]>,
  options?: RequestOptions,
) => Promise<CommandOutput<Commands[Name]>>;

/** Gives a connection the types of one side's commands: this side of the wire trusts the server's answers. */
export function typedRequest<Commands extends Record<string, CommandSchema>>(connection: {
  request(name: string, input: unknown, options?: RequestOptions): Promise<unknown>;
}): Request<Commands> {
  const request = (name: string, input: unknown, options?: RequestOptions) =>
    connection.request(name, input, options);
  return request as Request<Commands>;
}
