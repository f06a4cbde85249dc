import type { Desk } from '../../desk/desk.ts';
import { rooms } from '../rooms.ts';
import type { AgentSocket } from '../socket-types.ts';

/** Rooms that a socket may be in because of a site, by the beginning of their names. */
const SITE_ROOMS = [rooms.site(''), rooms.followers(''), rooms.board('')];
const SUPERVISORS = rooms.supervisors('');

/** Lets a socket hear of the sites of its agent and of no others, after a membership was given or taken (A2, D11). */
export function moveToSites(socket: AgentSocket, desk: Desk): void {
  const { viewer, watched } = socket.data;
  const siteIds = new Set(desk.siteIdsOf(viewer.agentId));
  const supervised = new Set(desk.supervision.supervisedSiteIdsOf(viewer.agentId));
  for (const room of socket.rooms) {
    const prefix = SITE_ROOMS.find((each) => room.startsWith(each));
    const isLost = prefix !== undefined && !siteIds.has(room.slice(prefix.length));
    const isDemoted = room.startsWith(SUPERVISORS) && !supervised.has(room.slice(SUPERVISORS.length));
    if (isLost || isDemoted) void socket.leave(room);
  }
  for (const [conversationId, siteId] of watched) {
    if (siteIds.has(siteId)) continue;
    watched.delete(conversationId);
    void socket.leave(rooms.watchers(conversationId));
  }
  void socket.join(roomsOfSites(desk, viewer.agentId));
}

/** The rooms in which an agent hears of their sites. */
export function roomsOfSites(desk: Desk, agentId: string): string[] {
  return [
    ...desk.siteIdsOf(agentId).map(rooms.site),
    ...desk.supervision.supervisedSiteIdsOf(agentId).map(rooms.supervisors),
  ];
}
