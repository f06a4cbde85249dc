import type { NodeMessage } from './node-message.ts';

/** What use cases ask of the cluster in which this node serves. */
export interface ClusterSteps {
  /** Names this node among the others. */
  readonly nodeId: string;
  /**
   * Whether this node decides for the desk: routes, keeps deadlines, records who works. One of the nodes at a time does; two for a
   * moment do no harm, since what they decide takes effect through compare-and-set alone (R7).
   */
  leads(): boolean;
  /** Whether there are other nodes. */
  hasOthers(): boolean;
  /** Lets the other nodes know, soon and in order. Never throws, and promises nothing. */
  tell(message: NodeMessage): void;
  /** So many sockets of an agent are open on this node. */
  countSockets(agentId: string, sockets: number): void;
}

/** A desk of one node. */
export const ALONE: ClusterSteps = {
  nodeId: 'alone',
  leads: () => true,
  hasOthers: () => false,
  tell: () => undefined,
  countSockets: () => undefined,
};
