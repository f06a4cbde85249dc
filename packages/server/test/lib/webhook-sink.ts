import type { WebhookPayload } from '@deskbell/protocol';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface SinkCall {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly payload: WebhookPayload;
}

/** How a sink answers: a status, or whatever the function does with the answer. */
export type SinkAnswer = number | ((response: ServerResponse) => void);

/** A receiver of webhooks. It answers with 204, or as it is told. */
export interface WebhookSink extends AsyncDisposable {
  readonly url: string;
  readonly calls: readonly SinkCall[];
  /** From the next call on. */
  answer: SinkAnswer;
  /** Resolves when there were so many calls. */
  received(count: number): Promise<readonly SinkCall[]>;
  types(): string[];
}

export async function startWebhookSink(answer: SinkAnswer = 204): Promise<WebhookSink> {
  const calls: SinkCall[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      const { headers } = request;
      calls.push({
        id: String(headers['webhook-id']),
        headers,
        body,
        payload: JSON.parse(body) as WebhookPayload,
      });
      if (typeof sink.answer === 'number') response.writeHead(sink.answer).end();
      else sink.answer(response);
      for (const look of waiting) look();
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sink: WebhookSink = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    calls,
    answer,
    received: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (calls.length < count) return;
          waiting.delete(look);
          resolve(calls);
        };
        waiting.add(look);
        look();
      }),
    types: () => calls.map(({ payload }) => payload.type),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return sink;
}

/** Whether Standard Webhooks' own library takes the call, at the time when it was made. */
export function isSigned({ body, headers, id }: SinkCall, secret: string): boolean {
  const timestamp = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const right = new Webhook(secret).sign(id, timestamp, body);
  return String(headers['webhook-signature']).split(' ').includes(right);
}
