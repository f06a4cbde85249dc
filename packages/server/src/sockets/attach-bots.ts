import type { Clock } from '@deskbell/core';
import { BOT_NAMESPACE, botCommands } from '@deskbell/protocol';
import type { Logger } from 'pino';
import type { Server } from 'socket.io';
import { botCommandActions } from '../access/bot-command-actions.ts';
import type { Config } from '../config/config.ts';
import type { BotLine } from '../desk/bots/bot-seat.ts';
import type { Desk } from '../desk/desk.ts';
import { admitBot } from './admission/admit-bot.ts';
import { forgetHandshake } from './admission/forget-handshake.ts';
import type { Gatekeeper } from './admission/gatekeeper.ts';
import { botHandlers } from './commands/bot-handlers.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { CommandReceiver } from './commands/command-receiver.ts';
import { commandTable } from './commands/command-table.ts';
import { endSession } from './end-session.ts';
import { tellBots } from './facts/tell-bots.ts';
import { rooms } from './rooms.ts';
import type { BotNamespace, BotSocket } from './socket-types.ts';
import { socketsIn } from './sockets-in.ts';

interface BotsDependencies {
  readonly io: Server;
  readonly desk: Desk;
  readonly gatekeeper: Gatekeeper;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told of every command that was answered. */
  readonly done?: Telemetry['done'];
}

/** The connections of bots: a namespace beside those of people. */
export function attachBots({ clock, config, desk, done, gatekeeper, io, log }: BotsDependencies) {
  const bots: BotNamespace = io.of(BOT_NAMESPACE);
  const receiver = new CommandReceiver<BotSocket>(
    commandTable(botCommands, botCommandActions, botHandlers({ desk, clock })),
    { clock, done, log, permit: ({ data }, action) => desk.botTurns.permit(data.viewer, action) },
  );

  bots.use((socket, next) => {
    void gatekeeper.run(
      socket.conn,
      () => admitBot(socket, { gatekeeper, bots: desk.bots, config, clock }),
      next,
    );
  });
  bots.on('connection', (socket) => {
    const { address, tokenHash, viewer } = socket.data;
    forgetHandshake(socket);
    const closed = gatekeeper.opened(address);
    // It was taken away while the handshake was under way (D11).
    if (desk.bots.get(viewer.botId)?.tokenHash !== tokenHash) {
      closed();
      endSession(socket, 'unauthenticated');
      return;
    }
    const line = lineTo(socket);
    desk.botSeats.connected(viewer.botId, viewer.instance, line);
    desk.botTurns.noteSeen(viewer.botId);
    socket.once('disconnect', (reason) => {
      closed();
      desk.botSeats.disconnected(
        viewer.botId,
        viewer.instance,
        line,
        reason === 'client namespace disconnect',
      );
    });
    void socket.join(rooms.bot(viewer.botId));
    receiver.listen(socket);
  });

  const stopListening = [
    desk.facts.subscribe((fact) => tellBots(bots, desk, fact)),
    desk.bots.onChanged((before, now) => {
      for (const socket of socketsIn(bots, rooms.bot(before.id))) {
        if (socket.data.tokenHash !== now?.tokenHash) endSession(socket, 'unauthenticated');
      }
    }),
  ];
  return {
    bots,
    receiver,
    stop: () => {
      for (const stop of stopListening) stop();
    },
  };
}

function lineTo(socket: BotSocket): BotLine {
  return {
    id: socket.id,
    given: (conversationId) => void socket.emit('conversation:given', { conversationId }),
    over: (conversationId) => void socket.emit('conversation:over', { conversationId }),
    replaced: () => void socket.disconnect(true),
  };
}
