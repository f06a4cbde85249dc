interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** The only script that the console starts by its address; the policy lets no other through. */
const ADDRESS = '/console/sw.js';

/** Makes the console installable and quick to start. Where the browser has no workers, or they are off, nothing is missing. */
export function registerWorker(container: ServiceWorkerContainer | undefined): void {
  if (!container) return;
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  try {
    const policy = trustedTypes?.createPolicy('deskbell-worker', { createScriptURL: () => ADDRESS });
    void container
      .register(policy ? policy.createScriptURL(ADDRESS) : ADDRESS, { scope: '/console/' })
      .catch(() => undefined);
  } catch {
    // A page of somebody else's that allows no policy of ours: then without.
  }
}
