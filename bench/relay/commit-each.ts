import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The message as the floor stores it. */
export interface KeptMessage {
  readonly conversationId: string;
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly text: string;
}

/** What one would write first: a transaction for each message, on the thread that serves the sockets. */
export function commitEach(): { keep: (message: KeptMessage) => void; close: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbell-bench-'));
  const database = new DatabaseSync(path.join(folder, 'messages.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(
    'create table messages (conversation_id text not null, seq integer not null, id text not null, at integer not null, text text not null)',
  );
  database.exec('create unique index messages_place on messages (conversation_id, seq)');
  database.exec('create unique index messages_id on messages (id, conversation_id)');
  // Outside of a transaction each statement is one.
  const insert = database.prepare('insert into messages values (?, ?, ?, ?, ?)');
  return {
    keep: ({ conversationId, seq, id, at, text }) => {
      insert.run(conversationId, seq, id, at, text);
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
