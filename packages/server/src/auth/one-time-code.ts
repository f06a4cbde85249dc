/** What an authenticator app needs to know, and what a code of it says (RFC 6238: SHA-1, six digits, every 30 s). */
export interface OneTimeCodes {
  /** A new secret in base32: 160 bits. */
  newSecret(): string;
  /** The address that an app reads from a QR code. */
  uri(secret: string, label: string): string;
  /** The time step of a code that fits now, or did or will within half a minute; `undefined` when it does not fit. */
  stepOf(secret: string, code: string, now: number): number | undefined;
}

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** One step of either side: clocks of phones are a little off. */
const WINDOW = 1;

/** @param issuer what the app shows above the code */
export async function oneTimeCodes(issuer: string): Promise<OneTimeCodes> {
  // Loaded with the first code, as most servers never see one.
  const { Secret, TOTP } = await import('otpauth');
  const totpOf = (secret: string, label = ''): InstanceType<typeof TOTP> =>
    new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
  return {
    newSecret: () => new Secret({ size: SECRET_BYTES }).base32,
    uri: (secret, label) => totpOf(secret, label).toString(),
    stepOf: (secret, code, now) => {
      const totp = totpOf(secret);
      const delta = totp.validate({ token: code, timestamp: now, window: WINDOW });
      return delta === null ? undefined : totp.counter({ timestamp: now }) + delta;
    },
  };
}
