/** A node as the others see it. */
export interface ClusterNode {
  readonly id: string;
  /** Since its last sign of life, by the clock of the database: those of the nodes may differ. */
  readonly silentMs: number;
}

/** How many sockets of an agent are open on a node. */
export interface AgentSockets {
  readonly nodeId: string;
  readonly agentId: string;
  readonly sockets: number;
}

/**
 * What the nodes of a cluster share besides the rows of the desk: which of them live, which agents are connected to which,
 * and who routes what. All of it passes: it says how things are now, and the desk is right without it.
 */
export interface ClusterStore {
  /** Enters a node, or renews its sign of life. */
  beat(nodeId: string): Promise<void>;
  /** Every node that was entered and not removed, this one included. */
  nodes(): Promise<readonly ClusterNode[]>;
  /**
   * Removes a node with the sockets it had, and ends its hold on its locks, also when its process hangs. A node that lives after all
   * enters itself again with its next beat, and learns of its lost locks through `onLocksLost`.
   */
  remove(nodeId: string): Promise<void>;
  /** Says how many sockets of an agent are open on a node; 0 forgets them. */
  setSockets(sockets: AgentSockets): Promise<void>;
  sockets(): Promise<readonly AgentSockets[]>;
  /**
   * Takes a lock that one node of the cluster can have at a time; `true` when this one has it now. Held until it is given up, until
   * the node is removed, or until the connection to the database ends.
   */
  tryLock(key: string): Promise<boolean>;
  unlock(key: string): Promise<void>;
  /** Calls back when all locks of this node were lost at once; returns a function that ends it. */
  onLocksLost(listener: () => void): () => void;
}
