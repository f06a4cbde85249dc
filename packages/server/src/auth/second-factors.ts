import type { Agent, Clock, SecondFactor, Store } from '@deskbell/core';
import { DeskbellError, type SecondFactorState } from '@deskbell/protocol';
import type { SecretBox } from '../secrets/secret-box.ts';
import { type OneTimeCodes, oneTimeCodes } from './one-time-code.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts';

export interface SecondFactorsOptions {
  readonly store: Pick<Store, 'secondFactors'>;
  readonly clock: Clock;
  /** Whether the installation lets nobody in without one. */
  readonly isRequired: boolean;
  /** What authenticator apps call the installation. */
  readonly issuer: string;
  readonly box: SecretBox;
}

const CODE = /^\d{6}$/;

/** Codes of authenticator apps beside the password, and recovery codes for those who have lost theirs. */
export class SecondFactors {
  readonly #options: SecondFactorsOptions;
  #codes: Promise<OneTimeCodes> | undefined;

  constructor(options: SecondFactorsOptions) {
    this.#options = options;
  }

  /** Whether signing in asks this person for a code, or should. */
  stateOf({ secondFactorAt }: Pick<Agent, 'secondFactorAt'>): SecondFactorState {
    if (secondFactorAt !== null) return 'on';
    return this.#options.isRequired ? 'required' : 'off';
  }

  /** A new secret for an app. Rejects with `conflict` when one is in use. */
  async begin({ id, email }: Agent): Promise<{ secret: string; uri: string }> {
    const codes = await this.#load();
    const secret = codes.newSecret();
    const { store, box } = this.#options;
    const isBegun = await store.secondFactors.begin(id, box.seal(secret, purposeOf(id)));
    if (!isBegun) throw isOnAlready();
    return { secret, uri: codes.uri(secret, email) };
  }

  /** Takes effect if the code fits; the recovery codes, which are shown this once. Rejects with `forbidden`, `conflict`. */
  async confirm(agentId: string, code: string): Promise<string[]> {
    const { store, clock } = this.#options;
    const known = await store.secondFactors.find(agentId);
    if (!known) {
      throw new DeskbellError(
        'conflict',
        'unable to confirm the app: setting it up has not been begun; begin first',
        { retryable: false },
      );
    }
    if (known.confirmedAt !== null) throw isOnAlready();
    const step = await this.#stepOf(known, code);
    if (step === undefined) throw codeIsWrong();
    const recoveryCodes = newRecoveryCodes();
    const isConfirmed = await store.secondFactors.confirm({
      agentId,
      secret: known.secret,
      at: clock.now(),
      step,
      recoveryHashes: recoveryCodes.map(hashRecoveryCode),
    });
    if (!isConfirmed) throw isOnAlready();
    return recoveryCodes;
  }

  /** Whether the code fits and was never used before: of the app, or a recovery code. Uses it up. */
  async use(agentId: string, code: string): Promise<boolean> {
    const { secondFactors } = this.#options.store;
    const typed = code.replaceAll(/\s/g, '');
    if (!CODE.test(typed)) return secondFactors.useRecoveryCode(agentId, hashRecoveryCode(typed));
    const known = await secondFactors.find(agentId);
    if (!known || known.confirmedAt === null) return false;
    const step = await this.#stepOf(known, typed);
    return step !== undefined && secondFactors.useStep(agentId, step);
  }

  async newRecoveryCodes(agentId: string): Promise<string[]> {
    const recoveryCodes = newRecoveryCodes();
    await this.#options.store.secondFactors.replaceRecoveryCodes(
      agentId,
      recoveryCodes.map(hashRecoveryCode),
    );
    return recoveryCodes;
  }

  countRecoveryCodes(agentId: string): Promise<number> {
    return this.#options.store.secondFactors.countRecoveryCodes(agentId);
  }

  remove(agentId: string): Promise<void> {
    return this.#options.store.secondFactors.remove(agentId);
  }

  async #stepOf({ agentId, secret }: SecondFactor, code: string): Promise<number | undefined> {
    const { box, clock } = this.#options;
    const opened = box.open(secret, purposeOf(agentId));
    return (await this.#load()).stepOf(opened, code.replaceAll(/\s/g, ''), clock.now());
  }

  #load(): Promise<OneTimeCodes> {
    return (this.#codes ??= oneTimeCodes(this.#options.issuer));
  }
}

const purposeOf = (agentId: string): string => `secondFactor:${agentId}`;

/** For those who are signed in and confirm what they do. */
export function codeIsWrong(): DeskbellError {
  return new DeskbellError(
    'forbidden',
    'unable to go on: the code is wrong or was used before; take the one that the app shows now',
    { details: { path: 'code' } },
  );
}

function isOnAlready(): DeskbellError {
  return new DeskbellError(
    'conflict',
    'unable to set up the app: there is a second factor already; remove it first',
    { retryable: false },
  );
}
