export interface ModelOptions {
  /** Of any service that speaks OpenAI's chat completions, such as `https://api.openai.com/v1` or `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Left out: the service asks for none. */
  readonly key?: string | undefined;
  /** How long an answer may take. Default 20 000. */
  readonly timeoutMs?: number | undefined;
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** More than this is no answer for a chat. */
const MOST_BYTES = 256 * 1024;

/** The model's next words, as text. Rejects when it takes too long, fails, or says more than anybody could read. */
export async function complete(
  { key, model, timeoutMs = 20_000, url }: ModelOptions,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, messages, temperature: 0, max_tokens: 700 }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  const body = await readAtMost(response, MOST_BYTES);
  if (!response.ok) throw new Error(`the model answered with ${String(response.status)}`);
  const answer: unknown = JSON.parse(body);
  const { choices } = (answer ?? {}) as { choices?: readonly { message?: { content?: unknown } }[] };
  const content = choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new Error('the model answered without words');
  return content;
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > most) throw new Error(`the model said more than ${String(most)} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
