/** Something that the server did for somebody, once it is done. Never texts, ids of people, addresses or tokens. */
export interface Operation {
  readonly kind: 'command' | 'request';
  /** `message:post`, or a route as it is written in the code: `GET /v1/sites/:siteId/board`. */
  readonly name: string;
  /** An error code, an HTTP status, or `ok`. */
  readonly outcome: string;
  /** Whether the server is at fault, not the caller. */
  readonly failed: boolean;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** W3C `traceparent` of whoever asked, if they sent one. */
  readonly parent?: string | undefined;
}

/** Where operations are told: counted for Prometheus, traced over OpenTelemetry. */
export interface Telemetry {
  /** `undefined` when nobody listens: then nothing is measured, and a message costs nothing more. */
  readonly done: ((operation: Operation) => void) | undefined;
  /** The figures as Prometheus reads them; `undefined` when they are not kept. */
  readonly figures: (() => Promise<{ readonly contentType: string; readonly text: string }>) | undefined;
  /** Hands on what is still kept here. */
  close(): Promise<void>;
}
