import { setTimeout as sleep } from 'node:timers/promises';
import { PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { randomBytes } from 'node:crypto';
import { ORIGIN, SITE } from './relay.ts';
import { RawSocket, frame } from './raw-socket.ts';

/** Clients that send as much as they can and come back when they are cut off: 1,000 commands a second each. */
const [port, sockets] = process.argv.slice(2).map(Number) as [number, number];
const BURST = 10;
const EVERY_MS = 10;
const commands = Buffer.concat(
  Array.from({ length: BURST }, (_, index) =>
    frame(`42${VISITOR_NAMESPACE},${String(index)}["heads:get",{}]`),
  ),
);
let sent = 0;
let cuts = 0;

async function flood(index: number): Promise<void> {
  for (;;) {
    try {
      const socket = await RawSocket.open({
        port,
        siteId: SITE,
        origin: ORIGIN,
        // Ten addresses, each with its own limit of connections.
        from: `127.0.1.${String((index % 10) + 1)}`,
      });
      const secret = randomBytes(32).toString('base64url');
      socket.send(
        `40${VISITOR_NAMESPACE},${JSON.stringify({ versions: [PROTOCOL_VERSION], siteId: SITE, secret })}`,
      );
      let isOpen = true;
      void socket.closed.then(() => (isOpen = false));
      while (isOpen) {
        socket.received = '';
        socket.socket.write(commands);
        sent += BURST;
        await sleep(EVERY_MS);
      }
      cuts += 1;
    } catch {
      await sleep(100);
    }
  }
}

for (let index = 0; index < sockets; index += 1) void flood(index);
process.on('message', () => process.send?.({ sent, cuts }));
process.once('disconnect', () => process.exit(0));
