import type { FileRecord, FileRecordStore, FinishedFile, UploadQuota } from '@deskbell/core';
import { fileFrom, fileRow } from '../rows/file-row.ts';
import type { Writing } from '../writer/writing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Reader } from './reader.ts';

export class SqlFileRecordStore implements FileRecordStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  expect(file: FileRecord, quota: UploadQuota): ReturnType<FileRecordStore['expect']> {
    return this.#writer.write('expectFile', { file: fileRow(file), quota });
  }

  begin(id: string, tokenHash: string, now: number, expiresAt: number): Promise<boolean> {
    return this.#writer.write('beginUpload', { id, tokenHash, now, expiresAt });
  }

  giveBack(id: string, expiresAt: number): Promise<void> {
    return this.#writer.write('giveUploadBack', { id, expiresAt });
  }

  finish({ expiresAt, variants, ...file }: FinishedFile): Promise<boolean> {
    const row = { ...file, expires_at: expiresAt, variants: JSON.stringify(variants) };
    return this.#writer.write('finishUpload', row);
  }

  refuse(id: string, expiresAt: number): Promise<void> {
    return this.#writer.write('refuseUpload', { id, expiresAt });
  }

  async find(id: string): Promise<FileRecord | undefined> {
    const row = await this.#db.get('findFile', { id });
    return row && fileFrom(row);
  }

  async findMany(ids: readonly string[]): Promise<readonly FileRecord[]> {
    return (await this.#db.all('findFiles', { ids: JSON.stringify(ids) })).map(fileFrom);
  }

  async listOfConversation(conversationId: string, cursor: string | null, limit: number) {
    const after = cursor === null ? { at: -1, id: '' } : decodeCursor(cursor);
    const rows = await this.#db.all('listFilesOfConversation', {
      conversationId,
      at: after.at,
      afterAt: after.at,
      afterId: after.id,
      limit: limit + 1,
    });
    const files = rows.slice(0, limit).map(fileFrom);
    const last = rows.length > limit ? files.at(-1) : undefined;
    return { files, next: last ? encodeCursor({ at: last.createdAt, id: last.id }) : null };
  }

  async allOfConversation(conversationId: string): Promise<readonly FileRecord[]> {
    return (await this.#db.all('allFilesOfConversation', { conversationId })).map(fileFrom);
  }

  async listExpired(now: number, limit: number): Promise<readonly FileRecord[]> {
    return (await this.#db.all('listExpiredFiles', { now, limit })).map(fileFrom);
  }

  condemn(ids: readonly string[], now: number): Promise<readonly string[]> {
    return this.#writer.write('condemnFiles', { ids: JSON.stringify(ids), now });
  }

  delete(ids: readonly string[]): Promise<void> {
    return this.#writer.write('deleteFiles', { ids: JSON.stringify(ids) });
  }
}
