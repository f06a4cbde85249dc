/** The secret of an authenticator app (RFC 6238). */
export interface SecondFactor {
  readonly agentId: string;
  /** Base32, as the app keeps it: both sides compute with it, so it cannot be hashed. */
  readonly secret: string;
  /** Since when it is asked for; `null` while it is being set up. */
  readonly confirmedAt: number | null;
  /** The time step of the last code that was taken: none is taken twice. */
  readonly lastStep: number;
}

/** Second factors and recovery codes of agents. `Agent.secondFactorAt` tells whether one is asked for. */
export interface SecondFactorStore {
  /** Begins setting up, in place of what was begun before. Whether that may be: not while one is confirmed. */
  begin(agentId: string, secret: string): Promise<boolean>;
  find(agentId: string): Promise<SecondFactor | undefined>;
  /** Takes effect, with recovery codes; whether this very secret was waiting for it. */
  confirm(confirmed: {
    readonly agentId: string;
    readonly secret: string;
    readonly at: number;
    readonly step: number;
    readonly recoveryHashes: readonly string[];
  }): Promise<boolean>;
  /** Whether no code of this time step or a later one was taken before. */
  useStep(agentId: string, step: number): Promise<boolean>;
  /** Uses a recovery code up, once whatever races; whether there was one. */
  useRecoveryCode(agentId: string, hash: string): Promise<boolean>;
  replaceRecoveryCodes(agentId: string, hashes: readonly string[]): Promise<void>;
  countRecoveryCodes(agentId: string): Promise<number>;
  /** Forgets the secret and the codes; doing it again is harmless. */
  remove(agentId: string): Promise<void>;
}
