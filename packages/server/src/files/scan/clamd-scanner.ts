import { DeskbellError } from '@deskbell/protocol';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Scanner } from './scanner.ts';

const TIMEOUT_MS = 60_000;
const CHUNK_BYTES = 64 * 1024;
const MOST_ANSWER = 4_096;

/** Hands files to ClamAV's daemon, piece by piece (its command `INSTREAM`). */
export function clamdScanner({ host, port }: { readonly host: string; readonly port: number }): Scanner {
  return async (path) => {
    let answer: string;
    try {
      answer = await ask(connect({ host, port }), path);
    } catch (error) {
      throw new DeskbellError('unavailable', 'unable to scan the file: the scanner cannot be reached', {
        cause: error,
      });
    }
    if (/^stream: OK\0?$/.test(answer)) return 'clean';
    if (/ FOUND\0?$/.test(answer)) return 'infected';
    throw new DeskbellError(
      'unavailable',
      `unable to scan the file: the scanner said "${answer.slice(0, 100)}"`,
    );
  };
}

async function ask(socket: Socket, path: string): Promise<string> {
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('the scanner does not answer')));
  const answered = read(socket);
  // It may answer before everything was sent: then what it said counts, not that it hung up.
  answered.catch(() => undefined);
  try {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      const bytes = chunk as Buffer;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      await write(socket, Buffer.concat([length, bytes]));
    }
    await write(socket, Buffer.alloc(4));
    return await answered;
  } catch (error) {
    return await answered.catch(() => {
      throw error;
    });
  } finally {
    socket.destroy();
  }
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function read(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket) {
    answer += (chunk as Buffer).toString('latin1');
    if (answer.includes('\0') || answer.length > MOST_ANSWER) break;
  }
  return answer.trim();
}
