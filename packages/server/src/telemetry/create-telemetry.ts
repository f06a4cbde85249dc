import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { describeError } from '../log/describe-error.ts';
import type { ServerGauges } from './server-gauges.ts';
import type { Telemetry } from './telemetry.ts';

interface TelemetryOptions {
  readonly config: Pick<Config, 'metricsToken' | 'otlpUrl'>;
  readonly gauges: ServerGauges;
  readonly log: Logger;
}

/** What the settings ask for, and no more: the libraries are loaded only then. */
export async function createTelemetry({ config, gauges, log }: TelemetryOptions): Promise<Telemetry> {
  const { metricsToken, otlpUrl } = config;
  const counted =
    metricsToken === null ? undefined : await (await import('./prometheus.ts')).prometheus(gauges);
  const traced = otlpUrl === null ? undefined : await (await import('./traces.ts')).traces(otlpUrl);
  return {
    done:
      counted || traced
        ? (operation) => {
            counted?.count(operation);
            traced?.trace(operation);
          }
        : undefined,
    figures: counted && (() => counted.figures()),
    close: async () => {
      try {
        await traced?.close();
      } catch (error) {
        log.warn({ err: describeError(error) }, 'the last traces were not taken');
      }
    },
  };
}
