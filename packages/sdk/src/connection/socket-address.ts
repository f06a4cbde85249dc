/** Where a side's socket of a relay is found. */
export interface SocketAddress {
  /** Of the relay, such as `https://chat.example`. */
  readonly url: string;
  readonly namespace: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Outside browsers: the `Origin` to send. */
  readonly origin?: string | undefined;
}
