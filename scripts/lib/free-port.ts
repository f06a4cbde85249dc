import { once } from 'node:events';
import { createServer } from 'node:net';

/** Reads a port from the environment. Throws when what is there is not one. */
export function portFromEnv(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`unable to use ${name}=${text}: a port is a whole number from 1 to 65535`);
  }
  return port;
}

/** Whether a server could listen there now. */
export async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
