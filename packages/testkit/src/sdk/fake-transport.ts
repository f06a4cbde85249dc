import { DeskbellError } from '@deskbell/protocol/plain';
import type { Transport } from '@deskbell/sdk';
import type { FakeNetwork } from '../socket/fake-network.ts';
import type { ClientFrame, ServerFrame } from '../socket/frames.ts';

/** The SDK's way to the server through a network in memory. */
export function fakeTransport(network: FakeNetwork, side: 'visitor' | 'agent'): Transport {
  return (handshake, events) => {
    const pair = network.connect();
    if (!pair) {
      events.lost(new DeskbellError('disconnected', 'unable to connect: the network is down'));
      return { send: () => undefined, close: () => undefined };
    }
    const { client } = pair;
    const answers = new Map<number, (answer: unknown) => void>();
    let over = false;
    const lose = (error: DeskbellError) => {
      if (over) return;
      over = true;
      events.lost(error);
    };
    const send = (frame: ClientFrame) => client.send(JSON.stringify(frame));
    client.onClose = () => lose(new DeskbellError('disconnected', 'unable to stay connected: it was cut'));
    client.onMessage = (text) => {
      const frame = JSON.parse(text) as ServerFrame;
      if (frame.type === 'connected') events.connected();
      else if (frame.type === 'fact') events.fact(frame.name, frame.payload);
      else if (frame.type === 'answer') answers.get(frame.call)?.(frame.answer);
      else {
        lose(DeskbellError.fromWire(frame.error));
        pair.cut();
      }
    };
    send({ type: 'connect', side, handshake });
    let calls = 0;
    return {
      send: (name, input, answer) => {
        calls += 1;
        answers.set(calls, answer);
        send({ type: 'command', call: calls, name, input });
      },
      close: () => {
        over = true;
        pair.cut();
      },
    };
  };
}
