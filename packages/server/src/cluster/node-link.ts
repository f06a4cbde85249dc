/** How nodes talk to each other. It may lose what it is given, and says so to nobody: the rows are the truth. */
export interface NodeLink {
  /** Sends a text to all other nodes, in order; drops it when there is no way just now. Never throws. */
  publish(text: string): void;
  /** Whoever listens hears every other node. To be called once. */
  listen(listener: (text: string) => void): void;
  close(): Promise<void>;
}
