import type { ConversationRecord, FileRecord, FileStore, Uploader } from '@deskbell/core';
import type { FileLink, FileRef, UploadTicket } from '@deskbell/protocol';
import { createHash, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { allowedTypes } from './checks/file-types.ts';
import { FileCleaner } from './file-cleaner.ts';
import { fileRefOf } from './file-ref.ts';
import type { FilesContext } from './files-context.ts';
import { LINK_MS, linkTo, readClaims, type LinkClaims } from './links.ts';
import { makeTicket, type TicketInput } from './make-ticket.ts';
import { maySee } from './may-see.ts';
import { receiveUpload } from './receive-upload.ts';
import { allKeysOf, keyOf, type FilePart } from './storage/file-keys.ts';
import { Turns } from './turns.ts';

export interface FilesOptions extends Omit<FilesContext, 'types' | 'incoming' | 'checking'> {
  /** Folder for what is being received. */
  readonly folder: string;
}

/** Uploads and files of conversations. Who may see the conversation is for the caller to say. */
export class Files {
  readonly #context: FilesContext;
  readonly #cleaner: FileCleaner;
  readonly #receiving = new Set<Promise<unknown>>();

  constructor({ folder, ...options }: FilesOptions) {
    this.#context = {
      ...options,
      types: allowedTypes(options.config.types),
      incoming: join(folder, 'incoming'),
      checking: new Turns(1),
    };
    this.#cleaner = new FileCleaner(this.#context);
  }

  async open(): Promise<void> {
    await this.#cleaner.clearIncoming();
    this.#cleaner.start();
  }

  /** Finishes what was received and is being checked. */
  async close(): Promise<void> {
    await this.#cleaner.stop();
    await Promise.allSettled(this.#receiving);
  }

  /** How many uploads are on their way. */
  get receiving(): number {
    return this.#receiving.size;
  }

  ticket(uploader: Uploader, conversation: ConversationRecord, input: TicketInput): Promise<UploadTicket> {
    return makeTicket(this.#context, uploader, conversation, input);
  }

  /** The upload of a ticket, if the token is its token. */
  async findUpload(id: string, token: string): Promise<FileRecord | undefined> {
    const file = await this.#context.store.files.find(id);
    const shown = createHash('sha256').update(token).digest();
    const expected = Buffer.from(file?.tokenHash ?? '', 'base64url');
    return expected.length === shown.length && timingSafeEqual(expected, shown) ? file : undefined;
  }

  /** The site of an upload: whose pages may ask about it. */
  async siteIdOf(id: string): Promise<string | undefined> {
    return (await this.#context.store.files.find(id))?.siteId;
  }

  receive(file: FileRecord, body: Readable): Promise<FileRef> {
    const received = receiveUpload(this.#context, file, body);
    this.#receiving.add(received);
    return received.finally(() => this.#receiving.delete(received));
  }

  /** Links to files of a conversation for somebody who may see it; those that they may not see are left out. */
  async links(reader: Uploader, conversationId: string, ids: readonly string[]): Promise<FileLink[]> {
    const { clock, store } = this.#context;
    const found = new Map((await store.files.findMany(ids)).map((file) => [file.id, file]));
    const expiresAt = clock.now() + LINK_MS;
    const links: FileLink[] = [];
    for (const id of ids) {
      const file = found.get(id);
      if (file?.conversationId !== conversationId) continue;
      if (await maySee(this.#context, reader, file)) links.push(linkTo(file, { reader, expiresAt }));
    }
    return links;
  }

  /** The file of a link that holds and whose reader may still see it, as far as files can tell. */
  async follow(
    id: string,
    capability: string,
  ): Promise<{ file: FileRecord; claims: LinkClaims } | undefined> {
    const file = await this.#context.store.files.find(id);
    const claims = file && readClaims(file, capability);
    if (!claims || claims.expiresAt <= this.#context.clock.now()) return undefined;
    return (await maySee(this.#context, claims.reader, file)) ? { file, claims } : undefined;
  }

  read(file: FileRecord, part: FilePart, range?: Parameters<FileStore['read']>[1]) {
    return this.#context.bytes.read(keyOf(file, part), range);
  }

  async list(conversationId: string, cursor: string | null, limit: number) {
    const { files, next } = await this.#context.store.files.listOfConversation(conversationId, cursor, limit);
    return { items: files.map(fileRefOf), next };
  }

  /** Removes every file of a conversation, in whatever state: bytes first, so that nothing is left that nobody knows of (A7). */
  async erase(conversationId: string): Promise<number> {
    const { bytes, store } = this.#context;
    const files = await store.files.allOfConversation(conversationId);
    for (const file of files) await bytes.delete(allKeysOf(file));
    await store.files.delete(files.map(({ id }) => id));
    return files.length;
  }

  /** Removes what nobody has taken in time; happens by itself every minute. */
  clean(): Promise<void> {
    return this.#cleaner.run();
  }
}
