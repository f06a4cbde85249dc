import { DeskbellError } from '@deskbell/protocol';
import type * as OpenIdClient from 'openid-client';
import type { GuardedFetch } from '../../outgoing/guarded-fetch.ts';
import { guardedCustomFetch } from './guarded-custom-fetch.ts';
import type { PendingSignOn } from './sign-on-cookie.ts';

export interface IdentityProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** `null`: none; then PKCE alone says that the code was asked for by us. */
  readonly clientSecret: string | null;
  readonly redirectUri: string;
  readonly fetch: GuardedFetch;
}

/** Who the provider says has signed in. */
export interface ProvidedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  /** Whether the provider has made sure that the address is theirs. Nothing less counts. */
  readonly emailVerified: boolean;
  readonly name: string | undefined;
}

type Client = typeof OpenIdClient;

/** One OpenID Connect provider: code flow with PKCE, state and nonce. What it says of itself is asked for when it is needed first. */
export class IdentityProvider {
  readonly #options: IdentityProviderOptions;
  #ready: Promise<{ client: Client; configuration: OpenIdClient.Configuration }> | undefined;

  constructor(options: IdentityProviderOptions) {
    this.#options = options;
  }

  /** Where to send the browser, and what it must bring back. Rejects with `unavailable`. */
  async begin(): Promise<{ url: URL; pending: PendingSignOn }> {
    const { client, configuration } = await this.#load();
    const verifier = client.randomPKCECodeVerifier();
    const pending = { state: client.randomState(), nonce: client.randomNonce(), verifier };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#options.redirectUri,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { url, pending };
  }

  /**
   * Exchanges what the browser brought back. Rejects when it does not fit what was begun, or the provider says no.
   *
   * @param query what stands behind the question mark
   */
  async complete(query: string, { state, nonce, verifier }: PendingSignOn): Promise<ProvidedIdentity> {
    const { client, configuration } = await this.#load();
    // Our own address as it is configured, not as the request has it.
    const url = new URL(this.#options.redirectUri);
    url.search = query;
    const tokens = await client.authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims)
      throw new DeskbellError('unauthenticated', 'unable to sign in: the provider sent no identity');
    const told =
      typeof claims['email'] === 'string'
        ? claims
        : { ...claims, ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)) };
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof told['email'] === 'string' ? told['email'] : undefined,
      emailVerified: told['email_verified'] === true,
      name: typeof told['name'] === 'string' && told['name'] !== '' ? told['name'] : undefined,
    };
  }

  async #load(): Promise<{ client: Client; configuration: OpenIdClient.Configuration }> {
    try {
      return await (this.#ready ??= this.#discover());
    } catch (cause) {
      // The next one asks again.
      this.#ready = undefined;
      throw new DeskbellError(
        'unavailable',
        'unable to sign in: the identity provider does not answer as it should; try again later',
        { cause },
      );
    }
  }

  async #discover(): Promise<{ client: Client; configuration: OpenIdClient.Configuration }> {
    const { issuer, clientId, clientSecret, fetch } = this.#options;
    // Loaded when somebody signs in: most installations never need it.
    const client = await import('openid-client');
    const server = new URL(issuer);
    const configuration = await client.discovery(
      server,
      clientId,
      undefined,
      clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
      {
        [client.customFetch]: guardedCustomFetch(fetch),
        execute: [
          client.enableNonRepudiationChecks,
          // Whoever configures http wants it: a provider on this machine, for one.
          // oxlint-disable-next-line typescript/no-deprecated -- marked so only in order to stand out
          ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    return { client, configuration };
  }
}
