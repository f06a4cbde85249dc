import type { Operation } from './telemetry.ts';
import type { ServerGauges } from './server-gauges.ts';

/** From half a millisecond to ten seconds: a message is stored in a few, a report may take long. */
const BUCKETS_S = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts operations and reads the gauges, in the text format of Prometheus. */
export async function prometheus(gauges: ServerGauges) {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  // Processor, memory, garbage collection and how late the event loop is.
  collectDefaultMetrics({ register: registry, prefix: 'deskbell_' });
  const registers = [registry];
  const durations = new Histogram({
    name: 'deskbell_operation_duration_seconds',
    help: 'How long commands and requests took, from arrival to answer.',
    labelNames: ['kind', 'name'],
    buckets: BUCKETS_S,
    registers,
  });
  const outcomes = new Counter({
    name: 'deskbell_operations_total',
    help: 'Commands and requests by what became of them: ok, an error code or an HTTP status.',
    labelNames: ['kind', 'name', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'deskbell_connections',
    help: 'Open sockets of this node.',
    registers,
    collect() {
      this.set(gauges.connections());
    },
  });
  new Gauge({
    name: 'deskbell_conversations',
    help: 'Open conversations by status.',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset();
      for (const [status, count] of gauges.conversations()) this.set({ status }, count);
    },
  });
  for (const [name, help] of [
    ['writes', 'Changes that were stored.'],
    ['commits', 'Transactions that carried them: each is one flush to disk.'],
    ['restarts', 'How often the writer had to begin anew.'],
  ] as const) {
    new Gauge({
      name: `deskbell_store_${name}`,
      help: `${help} Since the start of this node.`,
      registers,
      collect() {
        this.set(gauges.writes()[name]);
      },
    });
  }
  return {
    count({ durationMs, kind, name, outcome }: Operation): void {
      durations.observe({ kind, name }, durationMs / 1_000);
      outcomes.inc({ kind, name, outcome });
    },
    async figures() {
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
