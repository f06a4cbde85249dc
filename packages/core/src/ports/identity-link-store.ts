/** Who signs in with which account of an identity provider. */
export interface IdentityLinkStore {
  /** The agent whose account it is. */
  find(issuer: string, subject: string): Promise<string | undefined>;
  /** Remembers whose it is, if nobody's yet; whose it is afterwards. */
  link(link: {
    readonly issuer: string;
    readonly subject: string;
    readonly agentId: string;
    readonly at: number;
  }): Promise<string>;
}
