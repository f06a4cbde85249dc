import { connectBot } from '@deskbell/sdk/bot';
import { faqBot } from './faq-bot.ts';

const { DESKBELL_BOT_TOKEN: token = '', DESKBELL_SITE: siteId = '', DESKBELL_URL: url = '' } = process.env;
if (token === '' || siteId === '' || url === '') {
  console.error('unable to start: set DESKBELL_URL, DESKBELL_SITE and DESKBELL_BOT_TOKEN');
  process.exit(2);
}

const bot = connectBot({ url, siteId, token });
bot.onConversation(faqBot(bot.articles));
// Says goodbye: nobody waits for a program that has ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bot.close());
try {
  await bot.ready();
  console.log(`${bot.self.value?.name ?? 'The bot'} answers on ${siteId}`);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
