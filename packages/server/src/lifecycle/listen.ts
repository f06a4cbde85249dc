import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { DeskbellError } from '@deskbell/protocol';

/** Starts to listen; returns the port, which the system chooses when 0 is given. Rejects with `conflict` when it is taken. */
export async function listen(
  httpServer: HttpServer,
  { host, port }: { host: string; port: number },
): Promise<number> {
  try {
    httpServer.listen(port, host);
    await once(httpServer, 'listening');
  } catch (cause) {
    throw explain(cause, host, port);
  }
  const address = httpServer.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Rejects as `listen` would: a port that is taken is told before anything is opened or waited for. */
export async function requireFreePort(config: { host: string; port: number }): Promise<void> {
  if (config.port === 0) return;
  const probe = createServer();
  await listen(probe, config);
  probe.close();
  await once(probe, 'close');
}

function explain(cause: unknown, host: string, port: number): DeskbellError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') {
    const what = `unable to start: port ${port} on ${host} is taken by another program`;
    return new DeskbellError('conflict', `${what}; stop it, or choose another one with DESKBELL_PORT`, {
      cause,
    });
  }
  if (code === 'EACCES') {
    const what = `unable to start: this user may not use port ${port}`;
    return new DeskbellError('forbidden', `${what}; choose one above 1023 with DESKBELL_PORT`, { cause });
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  return new DeskbellError('unavailable', `unable to start: ${host}:${port}: ${why}; see DESKBELL_HOST`, {
    cause,
  });
}
