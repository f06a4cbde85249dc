import type { Clock, IdentityKey, Ids, Store } from '@deskbell/core';
import {
  DeskbellError,
  type IdentityAlgorithm,
  type IdentityKeyAnswer,
  type NewIdentityKeyAnswer,
} from '@deskbell/protocol';
import { makeKey } from './make-key.ts';

interface Dependencies {
  readonly store: Pick<Store, 'sites' | 'visitorIdentities'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The keys by which a site vouches for its visitors, over REST and the command line alike. */
export class SiteIdentityKeys {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Newest first, retired ones as well. Rejects with `not_found` for a site that does not exist. */
  async list(siteId: string): Promise<readonly IdentityKeyAnswer[]> {
    const { sites, visitorIdentities } = this.#dependencies.store;
    if (!(await sites.find(siteId))) throw notFound('the site');
    return (await visitorIdentities.listKeys(siteId)).map(shown);
  }

  /**
   * Makes a key; its secret is known only to whom it is returned. Rejects with `not_found`, `invalid`, and `conflict` when two are
   * live.
   */
  async create(
    siteId: string,
    { algorithm, publicKey }: { algorithm: IdentityAlgorithm; publicKey?: string | undefined },
  ): Promise<NewIdentityKeyAnswer> {
    const { clock, ids, store } = this.#dependencies;
    if (!(await store.sites.find(siteId))) throw notFound('the site');
    const { material, secret } = makeKey(algorithm, publicKey);
    const key: IdentityKey = {
      id: ids.next(),
      siteId,
      algorithm,
      material,
      createdAt: clock.now(),
      lastUsedAt: null,
      retiredAt: null,
    };
    if (!(await store.visitorIdentities.createKey(key))) {
      throw new DeskbellError(
        'conflict',
        'unable to make a key: the site has two live ones; retire the one that is no longer used',
      );
    }
    return { ...shown(key), secret };
  }

  /** Retires a key. Rejects with `not_found` for one that the site does not have, or has no longer. */
  async retire(siteId: string, keyId: string): Promise<void> {
    const { clock, store } = this.#dependencies;
    if (!(await store.visitorIdentities.retireKey(siteId, keyId, clock.now()))) throw notFound('the key');
  }
}

/** Named one by one: what is secret stays so whatever is added. */
function shown({ algorithm, createdAt, id, lastUsedAt, retiredAt }: IdentityKey): IdentityKeyAnswer {
  return { id, algorithm, createdAt, lastUsedAt, retiredAt };
}

function notFound(what: string): DeskbellError {
  return new DeskbellError('not_found', `unable to find ${what}: there is none with this id`);
}
