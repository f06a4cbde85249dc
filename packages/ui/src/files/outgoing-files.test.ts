import type { FileRef, Upload, UploadState } from '@deskbell/sdk/visitor/files';
import { DeskbellError } from '@deskbell/sdk';
import { beforeEach, expect, it } from 'vitest';
import { OutgoingFiles } from './outgoing-files.ts';
import { stateOf } from './outgoing-file.ts';

/** How far an upload is, as a test says. */
class FakeState {
  value: UploadState = { state: 'waiting' };
  readonly #listeners = new Set<(value: UploadState) => void>();
  set(value: UploadState): void {
    this.value = value;
    for (const listener of this.#listeners) listener(value);
  }
  subscribe(listener: (value: UploadState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

class FakeUpload implements Upload {
  readonly state = new FakeState();
  readonly name: string;
  readonly size: number;
  calls: string[] = [];

  constructor({ name, size }: File) {
    this.name = name;
    this.size = size;
  }
  get ref(): FileRef {
    return { id: `id of ${this.name}`, name: this.name, type: 'text/plain', size: this.size };
  }
  arrive(): void {
    this.state.set({ state: 'done', file: this.ref });
  }
  fail(code: 'too_large' | 'unsupported_type', details?: Record<string, unknown>): void {
    const error = new DeskbellError(code, 'unable to do it: the test says so', details ? { details } : {});
    this.state.set({ state: 'failed', error });
  }
  done(): Promise<FileRef> {
    return Promise.resolve(this.ref);
  }
  cancel(): void {
    this.calls.push('cancel');
  }
  retry(): void {
    this.calls.push('retry');
    this.state.set({ state: 'waiting' });
  }
}

const file = (name: string, size = 1): File => new File(['a'.repeat(size)], name);
const names = (files: readonly { readonly name: string }[]): readonly string[] =>
  files.map(({ name }) => name);

let uploads: FakeUpload[];
let sent: (readonly string[])[];
let outgoing: OutgoingFiles;
const uploader = {
  upload: (given: File): Upload => {
    const upload = new FakeUpload(given);
    uploads.push(upload);
    return upload;
  },
};

beforeEach(() => {
  uploads = [];
  sent = [];
  outgoing = new OutgoingFiles({ changed: () => undefined, send: (files) => sent.push(names(files)) });
});

it('waits for a conversation, uploads in it, and sends by itself what was told to go', () => {
  expect(outgoing.add([file('a'), file('b')])).toBe(true);
  expect(uploads).toEqual([]);
  outgoing.send();
  expect(outgoing.isSending).toBe(true);
  outgoing.begin(uploader);
  uploads[0]?.arrive();
  expect(sent).toEqual([]);
  uploads[1]?.arrive();
  expect(sent).toEqual([['a', 'b']]);
  expect(outgoing.items).toEqual([]);
  expect(outgoing.isSending).toBe(false);
});

it('gives finished ones to the text that they go with, and none while one is on its way', () => {
  outgoing.begin(uploader);
  outgoing.add([file('a'), file('b')]);
  uploads[0]?.arrive();
  expect(outgoing.take()).toBe(null);
  uploads[1]?.arrive();
  expect(names(outgoing.take() ?? [])).toEqual(['a', 'b']);
  expect(outgoing.items).toEqual([]);
  expect(sent).toEqual([]);
});

it('keeps what has failed, sends the rest, and a retry afterwards', () => {
  outgoing.begin(uploader);
  outgoing.add([file('a'), file('b')]);
  outgoing.send();
  uploads[0]?.fail('unsupported_type');
  uploads[1]?.arrive();
  expect(sent).toEqual([['b']]);
  expect(names(outgoing.items.map((item) => item.file))).toEqual(['a']);
  const [failed] = outgoing.items;
  if (failed) outgoing.retry(failed);
  uploads[0]?.arrive();
  expect(sent).toEqual([['b'], ['a']]);
});

it('takes five at a time, and refuses what is empty or known to be too large', () => {
  outgoing.begin(uploader);
  outgoing.add([file('huge', 9)]);
  uploads[0]?.fail('too_large', { limit: 4 });
  expect(outgoing.largest).toBe(4);
  outgoing.add([file('larger', 5), file('empty', 0)]);
  expect(outgoing.items.slice(1).map(stateOf)).toEqual([
    { state: 'refused', refusal: 'tooLarge' },
    { state: 'refused', refusal: 'empty' },
  ]);
  expect(uploads).toHaveLength(1);
  expect(outgoing.add(['a', 'b', 'c'].map((name) => file(name)))).toBe(false);
  expect(outgoing.items).toHaveLength(5);
});

it('stops what is removed, and everything when somebody else comes', () => {
  outgoing.begin(uploader);
  outgoing.add([file('a'), file('b')]);
  const [first] = outgoing.items;
  if (first) outgoing.remove(first);
  outgoing.clear();
  expect(uploads.map(({ calls }) => calls)).toEqual([['cancel'], ['cancel']]);
  expect(outgoing.items).toEqual([]);
});

it('lets what has not begun go along into the next conversation', () => {
  outgoing.add([file('a'), file('empty', 0)]);
  outgoing.send();
  const { areSent, files } = outgoing.release();
  expect([names(files), areSent]).toEqual([['a'], true]);
  expect(outgoing.items).toHaveLength(1);
});
