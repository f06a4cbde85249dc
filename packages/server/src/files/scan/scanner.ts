/** Looks for malware in a file that lies at `path`. Rejects with `unavailable` when it cannot tell. */
export type Scanner = (path: string) => Promise<'clean' | 'infected'>;
