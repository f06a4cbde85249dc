/** What can be uploaded: a `File` from a form, a paste or a drop, or any `Blob` with a name. */
export type OutgoingFile = Blob & { readonly name: string };

export interface TransferRequest {
  readonly url: string;
  readonly token: string;
  readonly file: OutgoingFile;
  readonly signal: AbortSignal;
  /** Bytes that have left so far. */
  readonly sent: (bytes: number) => void;
}

/** Puts bytes to an address; resolves with what was answered, and rejects when nobody has. */
export type Transfer = (
  request: TransferRequest,
) => Promise<{ readonly status: number; readonly body: string; readonly retryAfterMs?: number | undefined }>;
