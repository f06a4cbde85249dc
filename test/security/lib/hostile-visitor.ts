import { randomBytes } from 'node:crypto';
import { PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { RawSocket, frame } from '../../limits/lib/raw-socket.ts';

export const SITE = 'demo';
export const ORIGIN = 'http://shop.localhost:8081';

/** How a call ended: `ok`, the code of the refusal, or `closed` with the connection. */
export type Outcome = string;

/** A visitor's connection by hand, over which anything at all can be sent. */
export class HostileVisitor {
  readonly raw: RawSocket;
  #calls = 0;
  #isOpen = true;

  private constructor(raw: RawSocket) {
    this.raw = raw;
    void raw.closed.then(() => (this.#isOpen = false));
  }

  static async come(port: number): Promise<HostileVisitor> {
    const raw = await RawSocket.open({ port, siteId: SITE, origin: ORIGIN });
    const secret = randomBytes(32).toString('base64url');
    const auth = JSON.stringify({ versions: [PROTOCOL_VERSION], siteId: SITE, secret });
    raw.send(`40${VISITOR_NAMESPACE},${auth}`);
    await raw.until(`40${VISITOR_NAMESPACE},{"sid"`);
    return new HostileVisitor(raw);
  }

  /** Everything that came, as text. */
  get heard(): string {
    return this.raw.received;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Calls a command; `payload` is JSON as it is to be sent, well-formed or not. */
  async call(name: string, payload: string): Promise<Outcome> {
    const id = String((this.#calls += 1));
    this.raw.send(
      `42${VISITOR_NAMESPACE},${id}[${JSON.stringify(name)}${payload === '' ? '' : `,${payload}`}]`,
    );
    return this.#outcome(`43${VISITOR_NAMESPACE},${id}[`);
  }

  /** Sends bytes as one text frame, and waits until what comes after them is answered, or the end. */
  async sendBytes(bytes: Buffer): Promise<Outcome> {
    const whole = frame(bytes);
    // A text, whatever is in it.
    whole[0] = 0x81;
    this.raw.socket.write(whole);
    return this.call('heads:get', '{}');
  }

  /** Sends without asking for an answer. */
  emit(name: string, payload: string): void {
    this.raw.send(`42${VISITOR_NAMESPACE},[${JSON.stringify(name)}${payload === '' ? '' : `,${payload}`}]`);
  }

  async #outcome(mark: string): Promise<Outcome> {
    try {
      await this.raw.until(mark);
      const from = this.raw.received.indexOf(mark);
      const found = () => /"ok":true|"code":"(\w+)"/.exec(this.raw.received.slice(from));
      await this.raw.until(found() ? mark : '}}]');
      return found()?.[1] ?? 'ok';
    } catch {
      return 'closed';
    }
  }

  close(): void {
    this.raw.socket.destroy();
  }
}
