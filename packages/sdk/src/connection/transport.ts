import type { DeskbellError } from '@deskbell/protocol/plain';

/** What a link tells its connection. */
export interface LinkEvents {
  /** The server has accepted the handshake. */
  connected(): void;
  /** The link is over, or never came to be; told once. An error that is not retryable ends the connection for good. */
  lost(error: DeskbellError): void;
  fact(name: string, payload: unknown): void;
}

/** One life of a connection: after `lost` or `close` it is not used again. */
export interface Link {
  /** Sends a command; the answer is an acknowledgement as the protocol describes it. */
  send(name: string, input: unknown, answer: (acknowledgement: unknown) => void): void;
  /** Closes without telling `lost`. */
  close(): void;
}

/** Opens a link to the relay. The default speaks Socket.IO; tests hand in their own. */
export type Transport = (handshake: Readonly<Record<string, unknown>>, events: LinkEvents) => Link;
