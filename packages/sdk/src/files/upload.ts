import type { FileRef } from '@deskbell/protocol';
import type { DeskbellError } from '@deskbell/protocol/plain';
import type { Readable } from '../observable/readable.ts';

/** How far an upload has come. */
export type UploadState =
  /** Others go first, or there is no connection. */
  | { readonly state: 'waiting' }
  /** `sent` of `size` bytes have left. */
  | { readonly state: 'sending'; readonly sent: number }
  /** All bytes have left; the server looks at them. */
  | { readonly state: 'checking' }
  | { readonly state: 'done'; readonly file: FileRef }
  /** Refused for good, or given up; `retry()` begins anew. */
  | { readonly state: 'failed'; readonly error: DeskbellError }
  | { readonly state: 'cancelled' };

/** One file on its way to a conversation. Losses of the connection are waited out; it begins again from its first byte then. */
export interface Upload {
  /** As the person's device calls it. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly state: Readable<UploadState>;
  /**
   * The file, once the server has taken it; a retry counts. Rejects with `aborted` when it is cancelled, and as long as nobody retries with
   * `unsupported_type`, `too_large`, `rate_limited`, `conversation_closed`, `not_found`, `forbidden`.
   */
  done(): Promise<FileRef>;
  /** Stops it. What was sent is dropped on the server. */
  cancel(): void;
  /** Begins a failed or cancelled one anew. */
  retry(): void;
}
