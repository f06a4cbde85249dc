import { waitFor } from '@deskbell/testkit';
import type { TestServer } from './start-test-server.ts';

/** Waits until the server has noticed that the last socket of an agent is gone. */
export function gone(server: TestServer, agentId: string): Promise<unknown> {
  return waitFor(eachTurn, () => server.desk.presenceOf(agentId)?.sockets === 0, {
    what: 'the agent to be gone',
  });
}

export function waitForLog(server: TestServer, text: string): Promise<unknown> {
  return waitFor(eachTurn, () => server.logged.some((line) => line.includes(text)), {
    what: `"${text}" in the log`,
  });
}

/** For states without an event: looks once in every turn of the event loop. */
export function eachTurn(look: () => void): () => void {
  let isStopped = false;
  const turn = (): void => {
    if (isStopped) return;
    look();
    setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isStopped = true;
  };
}
