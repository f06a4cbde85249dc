import type { Config } from '../../config/config.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

interface CheckedSite {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
}

const PATIENCE_MS = 5_000;
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/;

/** The public address: whether the server answers there, safely; and whether the sites' pages may ask it. */
export async function checkAddress(
  { host, publicUrl, trustedProxies }: Pick<Config, 'host' | 'publicUrl' | 'trustedProxies'>,
  sites: readonly CheckedSite[],
): Promise<readonly Finding[]> {
  const { hostname, protocol } = new URL(publicUrl);
  const isLocal = LOCAL.test(hostname);
  const findings = [await checkAnswer(publicUrl)];
  if (protocol === 'http:' && !isLocal) {
    findings.push(
      problem(
        `People use ${publicUrl} without encryption.`,
        'Put a reverse proxy with a certificate before the server, and set DESKBELL_PUBLIC_URL to its https address.',
      ),
    );
  }
  if (protocol === 'https:' && trustedProxies === 0) {
    findings.push(
      warning(
        'The address is https, so a proxy stands before the server, but none is trusted: all visitors count as one address.',
        `Set DESKBELL_TRUSTED_PROXIES to the number of proxies, and let the server listen for them alone (now ${host}).`,
      ),
    );
  }
  return [...findings, ...checkOrigins(sites, protocol)];
}

async function checkAnswer(publicUrl: string): Promise<Finding> {
  try {
    const response = await fetch(`${publicUrl}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const server: unknown = await response.json().catch(() => undefined);
    if (response.ok && server !== undefined)
      return ok(`A server answers at ${publicUrl}, and can store messages.`);
    return problem(
      `What answers at ${publicUrl}/readyz says ${String(response.status)}.`,
      'Look at the log of the server, and whether the proxy leads to it.',
    );
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return warning(
      `Nobody answers at ${publicUrl}: ${cause}.`,
      'Start the server; if it runs, look whether the address leads to it.',
    );
  }
}

function checkOrigins(sites: readonly CheckedSite[], protocol: string): Finding[] {
  return sites.flatMap(({ id, name, origins }) => {
    if (origins.length === 0) {
      return [
        warning(
          `The widget of “${name}” may run nowhere: the site has no origins.`,
          `Add the address of its pages: deskbell site add ${id} --origin https://shop.example, or in the console.`,
        ),
      ];
    }
    const isMixed = protocol === 'http:' && origins.some((origin) => origin.startsWith('https:'));
    return isMixed
      ? [
          problem(
            `Pages of “${name}” are https and the server is not: browsers will not let them talk.`,
            'Serve the server over https as well (DESKBELL_PUBLIC_URL).',
          ),
        ]
      : [ok(`The widget of “${name}” may run on ${origins.join(', ')}.`)];
  });
}
