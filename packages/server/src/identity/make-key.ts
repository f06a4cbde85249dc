import type { IdentityKey } from '@deskbell/core';
import { DeskbellError, type IdentityAlgorithm } from '@deskbell/protocol';
import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** Lets scanners for secrets find one that was published by mistake. */
const PREFIX = 'dbik_';
const BYTES = 32;

/** What is kept of a new key, and what its site signs with. */
export interface NewKey extends Pick<IdentityKey, 'algorithm'> {
  readonly material: string;
  /** `null`: the site has it already. */
  readonly secret: string | null;
}

/**
 * A new key. Of a pair only the public half is kept.
 *
 * @throws DeskbellError `invalid` for a public key that is none of Ed25519
 */
export function makeKey(algorithm: IdentityAlgorithm, publicKey?: string): NewKey {
  if (algorithm === 'HS256') {
    const secret = `${PREFIX}${randomBytes(BYTES).toString('base64url')}`;
    return { algorithm, material: secret, secret };
  }
  if (publicKey !== undefined) return { algorithm, material: pemOf(readPublicKey(publicKey)), secret: null };
  const pair = generateKeyPairSync('ed25519');
  const secret = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { algorithm, material: pemOf(pair.publicKey), secret: secret.toString() };
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function readPublicKey(pem: string): KeyObject {
  // A private key would be read as well, and its public half taken: but it should never have come here.
  if (pem.includes('PRIVATE')) throw unfit('it is a private one, which belongs on your server alone');
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch (error) {
    throw unfit('it is no PEM', error);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw unfit('it is none of Ed25519');
  return key;
}

function unfit(why: string, cause?: unknown): DeskbellError {
  return new DeskbellError(
    'invalid',
    `unable to take the public key: ${why}; send an Ed25519 public key as PEM`,
    {
      details: { path: 'publicKey' },
      cause,
    },
  );
}
