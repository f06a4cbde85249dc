import type { Operation } from './telemetry.ts';

/** A collector that takes longer is away: the end of the server does not wait for it. */
const TIMEOUT_MS = 2_000;

/**
 * Sends each operation as a span over OTLP (HTTP, protobuf or JSON as the collector likes). What the collector does not take is
 * dropped: nobody waits for it.
 */
export async function traces(url: string) {
  const [
    { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace },
    sdk,
    { OTLPTraceExporter },
    resources,
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': 'deskbell' }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url, timeoutMillis: TIMEOUT_MS }) }),
    ],
  });
  const tracer = provider.getTracer('deskbell');
  return {
    trace({ durationMs, failed, kind, name, outcome, parent, startedAt }: Operation): void {
      const [, traceId, spanId, flags] = TRACEPARENT.exec(parent ?? '') ?? [];
      const context =
        traceId && spanId
          ? trace.setSpanContext(ROOT_CONTEXT, {
              traceId,
              spanId,
              traceFlags: Number.parseInt(flags ?? '0', 16) & TraceFlags.SAMPLED,
              isRemote: true,
            })
          : ROOT_CONTEXT;
      const attributes = { 'deskbell.kind': kind, 'deskbell.outcome': outcome };
      const span = tracer.startSpan(
        name,
        { kind: SpanKind.SERVER, startTime: startedAt, attributes },
        context,
      );
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
      span.end(startedAt + durationMs);
    },
    close: () => provider.shutdown(),
  };
}

/** https://www.w3.org/TR/trace-context/ */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
