import { BOT_NAMESPACE } from '@deskbell/protocol/plain';
import { socketIoTransport } from '../connection/socket-io-transport.ts';
import { defaultPlatform } from '../platform/default-platform.ts';
import type { BotClient, BotOptions } from './bot-client.ts';
import { BotDesk } from './bot-desk.ts';

/**
 * Makes a bot's client. `onConversation` connects.
 *
 * ```ts
 * const bot = connectBot({ url: 'https://chat.example', siteId: 'shop', token: process.env.DESKBELL_BOT_TOKEN ?? '' });
 * bot.onConversation(async (conversation) => {
 *   for await (const message of conversation.messages) await conversation.say(`You said: ${message.text}`);
 * });
 * ```
 */
export function connectBot(options: BotOptions): BotClient {
  const transport = options.transport ?? socketIoTransport({ url: options.url, namespace: BOT_NAMESPACE });
  return new BotDesk(options, options.platform ?? defaultPlatform(), transport);
}
