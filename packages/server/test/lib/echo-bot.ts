import { connectBot } from '@deskbell/sdk/bot';

/** A program for tests: says two things about each message, and writes a line when it has. */
const { DESKBELL_BOT_TOKEN: token = '', DESKBELL_SITE: siteId = '', DESKBELL_URL: url = '' } = process.env;

const bot = connectBot({ url, siteId, token });
bot.onConversation(async (conversation) => {
  await conversation.say('Hello');
  for await (const { text } of conversation.messages) {
    await conversation.say(`first ${text}`);
    await conversation.say(`second ${text}`);
  }
});
await bot.ready();
process.stdout.write(`it answers on ${siteId}\n`);
