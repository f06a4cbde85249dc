/** A token as the model server believes it, unsigned: who, and until when (in milliseconds since 1970). */
export function modelToken(sub: string, expiresAt: number): string {
  const part = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('=', '');
  return `${part({ alg: 'none' })}.${part({ sub, exp: Math.floor(expiresAt / 1_000) })}.model`;
}

/** The visitor whom a token names. */
export function modelPerson(token: string): string {
  const [, payload = ''] = token.split('.');
  const { sub } = JSON.parse(atob(payload)) as { sub: string };
  return `person-${sub}`;
}
