import { connect } from '@deskbell/sdk/agent';

/** Somebody who answers each question at once: `Question 3` by `Answer to question 3`. Disposing signs them off. */
export async function answeringAgent(url: string, token: string): Promise<AsyncDisposable> {
  const client = connect({ url, token });
  const online = new Promise<void>((resolve) => {
    const stop = client.connection.subscribe(({ status }) => {
      if (status !== 'online') return;
      stop();
      resolve();
    });
  });
  const answered = new Set<string>();
  const answer = (conversationId: string, text: string): void => {
    const key = `${conversationId} ${text}`;
    if (answered.has(key)) return;
    answered.add(key);
    void client.conversations.get(conversationId).messages.send(`Answer to ${text.toLowerCase()}`);
  };
  // The first question comes with the conversation itself.
  client.on('assigned', ({ conversation: { id, preview } }) => answer(id, preview));
  client.on('message', ({ conversationId, item: { author, body } }) => {
    if (author.kind === 'visitor' && body.type === 'message') answer(conversationId, body.text);
  });
  client.open();
  await online;
  await client.setPresence('available');
  return { [Symbol.asyncDispose]: () => client.close() };
}
