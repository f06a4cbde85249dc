import type { FileRef, UploadTicket } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { backOff } from '../connection/back-off.ts';
import { abortable, aborted, asDeskbellError } from '../connection/errors.ts';
import { insist, type Way } from '../connection/insist.ts';
import { errorOfProblem } from '../rest/error-of-problem.ts';
import type { OutgoingFile, Transfer } from './transfer.ts';

/** A quota that is over for the day is not waited for. */
const LONGEST_WAIT_MS = 60_000;

export interface SendFile {
  readonly way: Way;
  readonly conversationId: string;
  readonly url: string;
  readonly transfer: Transfer;
  readonly file: OutgoingFile;
  readonly signal: AbortSignal;
  readonly sent: (bytes: number) => void;
}

/**
 * Asks for a ticket and sends the bytes, again and again while that may help. A ticket is good for many tries; when it is over, or the
 * server does not know it any more, the file gets a new one under a new id, as nobody can have seen the old one.
 */
export async function sendFile(options: SendFile): Promise<FileRef> {
  const { way, signal } = options;
  let ticket: UploadTicket | undefined;
  for (let failures = 0; ; failures += 1) {
    try {
      ticket ??= await askTicket(options);
      return await transferOnce(options, ticket);
    } catch (caught) {
      const error = asDeskbellError(caught);
      const isTicketGone = ticket !== undefined && error.code === 'not_found';
      if (signal.aborted) throw aborted('upload the file', signal.reason);
      if (!isTicketGone && (!error.retryable || (error.retryAfterMs ?? 0) > LONGEST_WAIT_MS)) throw error;
      // Somebody who may not see the conversation any more learns it from the next ticket.
      if (isTicketGone) ticket = undefined;
      const pause = error.retryAfterMs ?? backOff(failures, () => way.platform.random());
      await abortable(
        new Promise<void>((resolve) => void way.platform.after(pause, resolve)),
        signal,
        'upload the file',
      );
    }
  }
}

async function askTicket({ way, conversationId, file, signal }: SendFile): Promise<UploadTicket> {
  const { name, size, type } = file;
  const id = way.platform.newId();
  // What a device says of a type may be anything.
  const input = { conversationId, id, name, size, type: type.slice(0, 100) };
  return (await insist(way, 'file:upload', input, signal)) as UploadTicket;
}

async function transferOnce(
  { url, transfer, file, signal, sent }: SendFile,
  ticket: UploadTicket,
): Promise<FileRef> {
  const address = new URL(ticket.path, url).href;
  const answer = await transfer({ url: address, token: ticket.token, file, signal, sent }).catch(
    (error: unknown) => {
      throw new DeskbellError('disconnected', 'unable to upload the file: the connection broke off', {
        cause: error,
      });
    },
  );
  const body = parse(answer.body);
  if (answer.status === 201) return body as FileRef;
  throw (
    errorOfProblem(body) ??
    new DeskbellError('unavailable', `unable to upload the file: the answer was ${String(answer.status)}`)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
