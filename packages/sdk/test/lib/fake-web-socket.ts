/** A WebSocket whose other end is in the test's hand. */
export class FakeWebSocket extends EventTarget {
  readonly sent: string[] = [];
  isClosed = false;
  bufferedAmount = 0;

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.isClosed = true;
  }

  receive(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fire(type: 'error' | 'close'): void {
    this.dispatchEvent(new Event(type));
  }

  /** As far as a link uses one. */
  asWebSocket(): WebSocket {
    return this as unknown as WebSocket;
  }
}
