import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { waitFor } from '@deskbell/testkit';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and body, as they came over the line. */
  readonly source: string;
}

/** A real mail server that delivers nothing. */
export interface SmtpSink extends AsyncDisposable {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** While it is on, every mail is refused for now. */
  refusing: boolean;
  /** The n-th mail. */
  mail(number: number): Promise<ReceivedMail>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const listeners = new Set<() => void>();
  const state = { refusing: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state.refusing) return callback(Object.assign(new Error('try later'), { responseCode: 451 }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        callback();
        for (const listener of listeners) listener();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    get refusing() {
      return state.refusing;
    },
    set refusing(value) {
      state.refusing = value;
    },
    mail: (number) =>
      waitFor(
        (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        () => mails[number - 1],
        { what: `mail ${String(number)}` },
      ),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
