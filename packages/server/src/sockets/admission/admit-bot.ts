import type { Clock } from '@deskbell/core';
import { DeskbellError, botHandshake } from '@deskbell/protocol';
import { hashToken } from '../../auth/secret-token.ts';
import type { BotDirectory } from '../../bots/bot-directory.ts';
import type { Config } from '../../config/config.ts';
import { createSocketData } from '../create-socket-data.ts';
import { rateLimited } from '../rate-limited.ts';
import { rooms } from '../rooms.ts';
import type { BotSocket } from '../socket-types.ts';
import { acceptHandshake } from './accept-handshake.ts';
import type { Gatekeeper } from './gatekeeper.ts';

/**
 * A bot's handshake: its token, which is for one site. Never from a page: there a token would be everybody's.
 *
 * @throws DeskbellError `unsupported_version`, `invalid`, `origin_denied`, `unauthenticated`, `rate_limited`
 */
export async function admitBot(
  socket: BotSocket,
  dependencies: { gatekeeper: Gatekeeper; bots: BotDirectory; config: Config; clock: Clock },
): Promise<void> {
  const { bots, clock, config, gatekeeper } = dependencies;
  const { address, admission } = gatekeeper.count(socket.request);
  const { instance, siteId, token } = acceptHandshake(botHandshake, socket.handshake.auth);
  if (admission.side !== 'agent' || admission.origin !== null) {
    throw new DeskbellError(
      'origin_denied',
      'unable to connect: bots connect from a server, not from a page; run it there',
    );
  }
  const tokenHash = hashToken(token);
  const bot = await bots.findByToken(tokenHash);
  if (bot?.siteId !== siteId) {
    throw new DeskbellError(
      'unauthenticated',
      'unable to connect: this is not the token of a bot of this site, or no longer; make another one',
    );
  }
  const open = socket.nsp.adapter.rooms.get(rooms.bot(bot.id))?.size ?? 0;
  if (open >= config.limits.connectionsPerAgent) throw rateLimited('connect', 5_000);
  socket.data = {
    ...createSocketData(address, config, clock),
    viewer: { kind: 'bot', siteId, botId: bot.id, instance },
    tokenHash,
  };
}
