import { conversationFiles } from '@deskbell/sdk/visitor/files';
import { expect, test } from 'vitest';
import { startRelay, visitorOf } from '../../../test/limits/lib/relay.ts';
import { document, photo } from './lib/sample-files.ts';

test('the server as it is installed draws pictures anew, looks into documents, and knows what it is sent', async () => {
  await using server = await startRelay();
  const client = visitorOf(server.url);
  try {
    const conversation = client.conversations.current.value;
    await conversation.messages.send('hello');
    const files = conversationFiles(conversation, { url: server.url });
    const picture = await photo(2_000, 1_000);
    const uploads = [
      files.upload(new File([new Uint8Array(picture)], 'a.jpg')),
      files.upload(new File([new Uint8Array(document())], 'a.docx')),
    ];
    const { body } = await files.send('Look', uploads);
    const sent = body.type === 'message' ? (body.files ?? []) : [];
    expect(sent).toMatchObject([{ type: 'image/jpeg', width: 2_000 }, { name: 'a.docx' }]);
    const [link] = await files.open(sent);
    for (const address of [link?.path, link?.preview, link?.thumbnail])
      expect((await fetch(address ?? '')).headers.get('content-type')).toMatch(/^image\//);
  } finally {
    await client.close();
  }
});
