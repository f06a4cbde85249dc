import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import type { Server } from '../server.ts';

/** Exit codes of programs that a signal ended, as shells know them. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Ends the process in good order: the first signal drains and stops, a second one does not wait. An exception that
 * nobody caught leaves the process in an unknown state: it is logged, what can be kept is kept, and a supervisor starts
 * anew. A promise that nobody waited for is logged and the server goes on, for one request's failure is not everybody's.
 */
export function stopOnSignals(server: Server, log: Logger): void {
  let stopping = false;
  const stop = (exitCode: number): void => {
    stopping = true;
    server.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        log.error({ err: describeError(error) }, 'stop failed');
        process.exit(1);
      },
    );
  };
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.on(signal, () => {
      if (stopping) process.exit(exitCode);
      log.info({ signal }, 'stopping');
      stop(0);
    });
  }
  process.on('uncaughtException', (error) => {
    log.fatal({ err: describeError(error) }, 'uncaught exception');
    if (stopping) process.exit(1);
    stop(1);
  });
  process.on('unhandledRejection', (reason) => {
    log.error({ err: describeError(reason) }, 'unhandled rejection');
  });
}
