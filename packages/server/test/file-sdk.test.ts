import { defaultPlatform, memoryStorage } from '@deskbell/sdk';
import { connect as connectAgent } from '@deskbell/sdk/agent';
import { conversationFiles as agentFiles } from '@deskbell/sdk/agent/files';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import {
  conversationFiles,
  fetchTransfer,
  type OutgoingFile,
  type Transfer,
  type UploadState,
} from '@deskbell/sdk/visitor/files';
import { waitFor } from '@deskbell/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PDF } from './lib/sample-files.ts';
import { ORIGIN, SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

let server: TestServer;
let client: VisitorClient;

beforeEach(async () => {
  server = await startTestServer();
  client = connectVisitor({
    url: server.url,
    siteId: SITE,
    origin: ORIGIN,
    platform: { ...defaultPlatform(), storage: memoryStorage() },
  });
});

afterEach(async () => {
  await client.close();
  await server[Symbol.asyncDispose]();
});

const fileOf = (name: string, bytes: Uint8Array = PDF): OutgoingFile =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'application/pdf' });

async function begin(transfer: Transfer = fetchTransfer) {
  const conversation = client.conversations.current.value;
  await conversation.messages.send('Hello');
  return { conversation, files: conversationFiles(conversation, { url: server.url, transfer }) };
}

it('a visitor sends a file, the agent reads it, and answers with one', async () => {
  const { conversation, files } = await begin();
  const upload = files.upload(fileOf('a.pdf'));
  const sending = files.send('Look', [upload]);
  const item = await sending;
  const sent = item.body;
  expect(sent).toMatchObject({ type: 'message', text: 'Look', files: [{ name: 'a.pdf', size: PDF.length }] });
  expect(upload.state.value).toMatchObject({ state: 'done' });

  const ada = await server.addAgent();
  const agent = connectAgent({
    url: server.url,
    token: server.authenticator.signIn(ada),
    platform: { ...defaultPlatform(), storage: memoryStorage() },
  });
  agent.open();
  const seen = agent.conversations.get(conversation.id ?? '');
  const desk = agentFiles(seen, { url: server.url });
  const [link] = await desk.open(sent.type === 'message' ? (sent.files ?? []) : []);
  expect(Buffer.from(await (await fetch(link?.path ?? '')).arrayBuffer())).toEqual(PDF);
  await desk.send('', [desk.upload(fileOf('b.pdf'))]);
  await agent.close();
  const answers = () =>
    conversation.timeline.value.items.flatMap(({ body }) =>
      body.type === 'message' ? (body.files ?? []) : [],
    );
  await waitFor(
    (changed) => conversation.timeline.subscribe(changed),
    () => answers().some(({ name }) => name === 'b.pdf'),
  );
});

it('[D5] goes on over broken connections, and tells how far it is', async () => {
  let tries = 0;
  const states: UploadState['state'][] = [];
  const { files } = await begin(async (request) => {
    tries += 1;
    request.sent(10);
    if (tries === 1) throw new Error('the network is gone');
    const answer = await fetchTransfer(request);
    // Stored, and nobody hears of it.
    if (tries === 2) throw new Error('the network is gone');
    return answer;
  });
  const upload = files.upload(fileOf('a.pdf'));
  upload.state.subscribe(({ state }) => states.push(state));
  expect(await upload.done()).toMatchObject({ name: 'a.pdf' });
  expect(tries).toBe(3);
  expect(states).toContain('sending');
  expect(states).toContain('checking');
  await files.send('', [upload]);
});

it('a file that is refused is refused for good, until somebody tries again', async () => {
  const { files } = await begin();
  const bad = files.upload(fileOf('a.pdf', new TextEncoder().encode('<script>')));
  await expect(files.send('Look', [bad])).rejects.toMatchObject({ code: 'unsupported_type' });
  bad.retry();
  await expect(bad.done()).rejects.toMatchObject({ code: 'unsupported_type' });
  await expect(files.upload(fileOf('a.exe')).done()).rejects.toMatchObject({ code: 'unsupported_type' });
});

it('what is cancelled stops, and can begin anew', async () => {
  let begun!: () => void;
  const isSending = new Promise<void>((resolve) => (begun = resolve));
  let isFirst = true;
  const { files } = await begin((request) => {
    if (!isFirst) return fetchTransfer(request);
    isFirst = false;
    begun();
    return new Promise((_, reject) =>
      request.signal.addEventListener('abort', () => reject(new Error('stopped'))),
    );
  });
  const upload = files.upload(fileOf('a.pdf'));
  const done = upload.done();
  await isSending;
  upload.cancel();
  await expect(done).rejects.toMatchObject({ code: 'aborted' });
  expect(upload.state.value).toEqual({ state: 'cancelled' });
  upload.retry();
  expect(await upload.done()).toMatchObject({ name: 'a.pdf' });
});

it('before the first message there is no conversation to upload to', async () => {
  const files = conversationFiles(client.conversations.current.value, { url: server.url });
  await expect(files.upload(fileOf('a.pdf')).done()).rejects.toMatchObject({ code: 'not_found' });
});
