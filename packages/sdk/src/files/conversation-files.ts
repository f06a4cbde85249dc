import type { FileLink, FileRef } from '@deskbell/protocol';
import { DeskbellError, FILE_LIMITS } from '@deskbell/protocol/plain';
import { insist, type Way } from '../connection/insist.ts';
import type { CallOptions, Messages } from '../conversation/conversation-handle.ts';
import type { TimelineItem } from '../conversation/timeline.ts';
import { fetchTransfer } from './fetch-transfer.ts';
import { FileUpload } from './file-upload.ts';
import { sendFile } from './send-file.ts';
import { Slots } from './slots.ts';
import type { OutgoingFile, Transfer } from './transfer.ts';
import type { Upload } from './upload.ts';
import { xhrTransfer } from './xhr-transfer.ts';

export interface FilesOptions {
  /** Address of the relay, the same as the client's. */
  readonly url: string;
  /** How bytes are sent; default: what the browser offers, or `fetch`. */
  readonly transfer?: Transfer;
}

/** Files of one conversation: sending and opening them. */
export interface ConversationFiles<Body> {
  /**
   * Begins to upload a file; at most three go at a time. Nobody sees it before a message takes it along, within a day. Needs a conversation
   * that has begun: fails with `not_found` before its first message is stored.
   */
  upload(file: OutgoingFile): Upload;
  /**
   * Waits for uploads and sends a message with them, at most five; the text may be empty. From here on the message is in the outbox like any
   * other. Rejects with what an upload failed with, and nothing was sent then.
   */
  send(text: string, uploads: readonly Upload[], options?: CallOptions): Promise<TimelineItem<Body>>;
  /**
   * Addresses where the bytes can be fetched for some minutes, without cookies and by this person alone. Files that they may not see
   * (any more) are left out.
   */
  open(files: readonly Pick<FileRef, 'id'>[], options?: CallOptions): Promise<readonly FileLink[]>;
}

/** The part of a conversation's handle that files need. */
export interface FileConversation<Body> {
  readonly messages: Pick<Messages<Body>, 'send'>;
  ask(call: (way: Way & { readonly conversationId: string | null }) => Promise<never>): Promise<void>;
}

const AT_ONCE = 3;

/**
 * Files of a conversation, for visitors and agents alike. Behind an entry of its own, so that a page that sends no files does not
 * load it.
 *
 * ```ts
 * const files = conversationFiles(client.conversations.current.value, { url: 'https://chat.example' });
 * const upload = files.upload(input.files[0]);
 * await files.send('This is what it looks like', [upload]);
 * ```
 */
export function conversationFiles<Body>(
  conversation: FileConversation<Body>,
  { url, transfer = typeof XMLHttpRequest === 'undefined' ? fetchTransfer : xhrTransfer }: FilesOptions,
): ConversationFiles<Body> {
  const slots = new Slots(AT_ONCE);
  return {
    upload: (file) =>
      new FileUpload(file, (signal, sent) =>
        slots.take(async () => {
          const { way, conversationId } = await begun(conversation);
          return sendFile({ way, conversationId, url, transfer, file, signal, sent });
        }),
      ),
    send: async (text, uploads, options) => {
      const files = await Promise.all(uploads.map((upload) => upload.done()));
      return conversation.messages.send(text, { ...options, ...(files.length > 0 ? { files } : {}) });
    },
    open: async (files, { signal } = {}) => {
      const { way, conversationId } = await begun(conversation);
      const links: FileLink[] = [];
      for (let from = 0; from < files.length; from += FILE_LIMITS.messageFiles) {
        const ids = files.slice(from, from + FILE_LIMITS.messageFiles).map(({ id }) => id);
        const answer = (await insist(way, 'file:open', { conversationId, ids }, signal)) as {
          links: FileLink[];
        };
        links.push(...answer.links.map((link) => absolute(link, url)));
      }
      return links;
    },
  };
}

async function begun<Body>(
  conversation: FileConversation<Body>,
): Promise<{ way: Way; conversationId: string }> {
  let found: (Way & { readonly conversationId: string | null }) | undefined;
  // What is asked tells nothing of the conversation itself.
  const NOTHING = {} as never;
  await conversation.ask((way) => {
    found = way;
    return Promise.resolve(NOTHING);
  });
  const conversationId = found?.conversationId ?? null;
  if (!found || conversationId === null) {
    throw new DeskbellError(
      'not_found',
      'unable to send files: the first message is not stored yet; send one first',
    );
  }
  return { way: found, conversationId };
}

function absolute({ path, preview, thumbnail, ...link }: FileLink, url: string): FileLink {
  const at = (address: string): string => new URL(address, url).href;
  return {
    ...link,
    path: at(path),
    ...(thumbnail === undefined ? {} : { thumbnail: at(thumbnail) }),
    ...(preview === undefined ? {} : { preview: at(preview) }),
  };
}
