import type { Agent } from '@deskbell/core';
import type { Acknowledgement, FileLink, FileRef, UploadTicket } from '@deskbell/protocol';
import { randomIds } from '../../src/system/random-ids.ts';
import type { TestAgent, TestServer, TestVisitor } from './start-test-server.ts';

/** A visitor and an agent in one conversation, and what they do with files. */
export interface FileWorld {
  readonly server: TestServer;
  readonly visitor: TestVisitor;
  readonly secret: string;
  readonly agent: TestAgent;
  readonly ada: Agent;
  readonly conversationId: string;
}

export async function fileWorld(server: TestServer): Promise<FileWorld> {
  const ada = await server.addAgent();
  const agent = await server.agent(ada);
  const secret = server.secret();
  const visitor = await server.visitor({ secret });
  const { conversation } = await visitor.call('conversation:start', { id: randomIds.next(), text: 'Hello' });
  return { server, visitor, secret, agent, ada, conversationId: conversation.id };
}

type Side = TestVisitor | TestAgent;

export function ticketFor(
  { conversationId }: FileWorld,
  by: Side,
  name: string,
  size: number,
  id = randomIds.next(),
): Promise<UploadTicket> {
  return (by as TestVisitor).call('file:upload', { conversationId, id, name, type: '', size });
}

export function put(
  { server }: FileWorld,
  { path, token }: Pick<UploadTicket, 'path' | 'token'>,
  body: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(server.url + path, {
    method: 'PUT',
    body: Buffer.from(body),
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

/** Ticket and bytes; the answer's body. */
export async function upload(world: FileWorld, by: Side, name: string, bytes: Uint8Array): Promise<FileRef> {
  const ticket = await ticketFor(world, by, name, bytes.length);
  const response = await put(world, ticket, bytes);
  if (!response.ok) throw new Error(`the upload was refused: ${await response.text()}`);
  return (await response.json()) as FileRef;
}

/** The code with which an upload is refused, by ticket or by bytes. */
export async function refusal(world: FileWorld, by: Side, name: string, bytes: Uint8Array): Promise<string> {
  const { conversationId } = world;
  const input = { conversationId, id: randomIds.next(), name, type: 'image/png', size: bytes.length };
  const asked = (await by.send('file:upload', input)) as Acknowledgement<UploadTicket>;
  if (!asked.ok) return asked.error.code;
  const response = await put(world, asked.data, bytes);
  return response.ok ? 'taken' : codeOf(response);
}

export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

export async function linkOf(world: FileWorld, by: Side, id: string): Promise<FileLink | undefined> {
  const { conversationId } = world;
  return (await (by as TestVisitor).call('file:open', { conversationId, ids: [id] })).links[0];
}

export function send(world: FileWorld, by: Side, files: readonly string[], text = '', id = randomIds.next()) {
  return (by as TestVisitor).call('message:post', {
    conversationId: world.conversationId,
    id,
    text,
    files: files.map((file) => ({ id: file })),
  });
}
