import { connectBot } from '@deskbell/sdk/bot';
import { llmBot } from './llm-bot.ts';

const {
  DESKBELL_BOT_TOKEN: token = '',
  DESKBELL_SITE: siteId = '',
  DESKBELL_URL: url = '',
  LLM_KEY: key,
  LLM_MODEL: model = '',
  LLM_TIMEOUT_MS: timeout,
  LLM_URL: modelUrl = '',
} = process.env;
if ([token, siteId, url, model, modelUrl].includes('')) {
  console.error(
    'unable to start: set DESKBELL_URL, DESKBELL_SITE, DESKBELL_BOT_TOKEN, LLM_URL and LLM_MODEL',
  );
  process.exit(2);
}

const bot = connectBot({ url, siteId, token });
const timeoutMs = timeout === undefined ? undefined : Number(timeout);
bot.onConversation(llmBot(bot.articles, { url: modelUrl, model, key, timeoutMs }));
// Says goodbye: nobody waits for a program that has ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bot.close());
try {
  await bot.ready();
  console.log(`${bot.self.value?.name ?? 'The bot'} answers on ${siteId}`);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
