/** The limits of files in the protocol; how large they may be is for each installation to say. Apart, as only those load them who need them. */
export const FILE_LIMITS = {
  /** Files of one message. */
  messageFiles: 5,
  /** Longest media type of a file. */
  typeCharacters: 100,
  /** Bytes of a picture of an agent, as it is handed in. */
  agentPictureBytes: 262_144,
} as const;
