import type { CallProgress } from '@deskbell/protocol';
import { PROGRESS_TYPE } from '@deskbell/protocol/plain';

/** What the server says: the answer, or what went wrong. */
export interface ReadAnswer {
  readonly ok: boolean;
  /** `undefined`: nothing, or nothing that is JSON. */
  readonly body: unknown;
}

/** The answer of a REST call. Where it comes in lines, everybody is told of each before the last. Rejects when it breaks off. */
export async function readAnswer(
  response: Response,
  onProgress?: (progress: CallProgress) => void,
): Promise<ReadAnswer> {
  if (response.body === null || !response.headers.get('content-type')?.startsWith(PROGRESS_TYPE))
    return { ok: response.ok, body: parse(await response.text()) };
  for await (const line of linesOf(response.body)) {
    const said = JSON.parse(line) as { progress?: CallProgress; answer?: unknown; problem?: unknown };
    if (said.progress) onProgress?.(said.progress);
    else return 'problem' in said ? { ok: false, body: said.problem } : { ok: true, body: said.answer };
  }
  throw new Error('the answer broke off');
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
