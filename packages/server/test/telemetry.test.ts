import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { connect } from '@deskbell/sdk/visitor';
import { describe, expect, it } from 'vitest';
import { createServer } from '../src/index.ts';
import { loadConfig } from '../src/config/load-config.ts';

const TOKEN = 'a token for the figures';
const ORIGIN = 'http://shop.localhost';

async function startServer(environment: Readonly<Record<string, string>>) {
  const directory = await temporaryDirectory();
  const config = loadConfig({
    environment: {
      DESKBELL_PORT: '0',
      DESKBELL_DATA_DIR: directory.path,
      DESKBELL_LOG_LEVEL: 'silent',
      DESKBELL_DEMO_URL: ORIGIN,
      ...environment,
    },
  });
  const server = createServer(config);
  const { url } = await server.start();
  return {
    url,
    stop: () => server.stop(),
    async [Symbol.asyncDispose]() {
      await server.stop();
      await directory[Symbol.asyncDispose]();
    },
  };
}

async function say(url: string, text: string): Promise<void> {
  const visitor = connect({ url, siteId: 'demo', origin: ORIGIN });
  await visitor.conversations.current.value.messages.send(text);
  await visitor.conversations.current.value.messages.send(text);
  await visitor.close();
}

/** A collector that keeps what it is sent. */
async function collector() {
  const bodies: string[] = [];
  const server = createHttpServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      bodies.push(Buffer.concat(parts).toString('latin1'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    bodies,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/traces`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('figures for Prometheus', () => {
  it('[A5] are shown to whoever has the token, and count commands and requests without a word of what was said', async () => {
    await using server = await startServer({ DESKBELL_METRICS_TOKEN: TOKEN });
    await say(server.url, 'A secret of mine');
    await fetch(`${server.url}/v1/sites`);
    const ask = (token?: string) =>
      fetch(
        `${server.url}/metrics`,
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      );
    expect((await ask()).status).toBe(401);
    expect((await ask('another token, as long')).status).toBe(401);
    const answer = await ask(TOKEN);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toMatch(/deskbell_operations_total\{kind="command",name="message:post",outcome="ok"\} 1/);
    expect(text).toMatch(
      /deskbell_operations_total\{kind="request",name="GET \/v1\/sites",outcome="401"\} 1/,
    );
    expect(text).toMatch(
      /deskbell_operation_duration_seconds_count\{kind="command",name="conversation:start"\} 1/,
    );
    expect(text).toMatch(/deskbell_conversations\{status="queued"\} 1/);
    expect(text).toMatch(/deskbell_store_writes [1-9]/);
    expect(text).toContain('deskbell_nodejs_eventloop_lag_seconds');
    expect(text).not.toContain('secret of mine');
  });

  it('are not there unless they are asked for', async () => {
    await using server = await startServer({});
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
});

describe('traces over OpenTelemetry', () => {
  it('[A5] tell each command and request, below the span of whoever asked, and nothing that was said', async () => {
    await using sink = await collector();
    await using server = await startServer({ DESKBELL_OTLP_URL: sink.url });
    await say(server.url, 'A secret of mine');
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${server.url}/v1/sites`, { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } });
    // What is still kept goes out with the end.
    await server.stop();
    const told = sink.bodies.join('\n');
    expect(told).toContain('message:post');
    expect(told).toContain('GET /v1/sites');
    expect(told).toContain('deskbell.outcome');
    expect(told).not.toContain('secret of mine');
    const asBytes = Buffer.from(traceId, 'hex').toString('latin1');
    expect(told.includes(traceId) || told.includes(asBytes)).toBe(true);
  });

  it('cost nobody anything when the collector is away', async () => {
    await using server = await startServer({ DESKBELL_OTLP_URL: 'http://127.0.0.1:1/v1/traces' });
    await say(server.url, 'Hello');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});
