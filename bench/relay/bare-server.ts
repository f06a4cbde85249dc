import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { AGENT_NAMESPACE, SOCKET_PATH, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { commitEach } from './commit-each.ts';
import { serveReadings } from './server-process.ts';

/**
 * The floor: a Socket.IO relay that stores nothing, checks nothing and knows nobody. It emits each message to the room of
 * its conversation and acknowledges the sender, with frames of the same shape as the relay's. With `commit-each` it commits
 * every message by itself before.
 */
const http = createServer();
const durable = process.argv.includes('commit-each') ? commitEach() : undefined;
const io = new Server(http, {
  path: SOCKET_PATH,
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});
const visitors = io.of(VISITOR_NAMESPACE);
const agents = io.of(AGENT_NAMESPACE);
let seq = 0;

interface Post {
  conversationId: string;
  id: string;
  text: string;
}

agents.on('connection', (socket) => {
  socket.on(
    'join',
    ({ conversationIds }: { conversationIds: string[] }, acknowledge: (answer: unknown) => void) => {
      void socket.join(conversationIds);
      acknowledge({ ok: true });
    },
  );
});
visitors.on('connection', (socket) => {
  socket.on('message:post', (post: Post, acknowledge: (answer: unknown) => void) => {
    const { conversationId, id, text } = post;
    seq += 1;
    const at = Date.now();
    durable?.keep({ conversationId, seq, id, at, text });
    const entry = {
      id,
      conversationId,
      seq,
      at,
      author: { kind: 'visitor' },
      body: { type: 'message', text },
    };
    agents.to(conversationId).emit('entry:added', { conversationId, previous: seq - 1, entry });
    acknowledge({ ok: true, data: { previous: seq - 1, entry } });
  });
});

http.listen(0, '127.0.0.1', () => {
  serveReadings((http.address() as AddressInfo).port, null, async () => {
    await io.close();
    durable?.close();
  });
});
