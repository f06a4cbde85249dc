/** What somebody did to the installation, or tried to. Written once and never changed. */
export interface AuditRecord {
  readonly id: string;
  readonly at: number;
  /** Where it was done; `null`: to the installation as a whole. */
  readonly siteId: string | null;
  readonly actor: AuditActor;
  /** The name of an action, such as `people:write`, or of what happened, such as `session:refused`. */
  readonly action: string;
  /** What it was done to, such as `agent:…`; `null` when the action says all. */
  readonly target: string | null;
  /** `refused`: they may not, and nothing was changed. */
  readonly outcome: 'done' | 'refused';
  /** As JSON, without secrets; `null` when there was nothing before. */
  readonly before: string | null;
  /** As JSON, without secrets; `null` when there is nothing after. */
  readonly after: string | null;
  /** Where it came from; `null` unless the installation keeps addresses. */
  readonly address: string | null;
}

export interface AuditActor {
  readonly kind: 'agent' | 'key' | 'bot' | 'visitor' | 'desk' | 'commandLine' | 'nobody';
  /** `null` for those of whom there is one. */
  readonly id: string | null;
  /** As it was then; `null` when there is none. */
  readonly name: string | null;
}

export interface AuditFilter {
  /** `undefined`: every site, and the installation itself. */
  readonly siteId?: string | undefined;
  readonly action?: string | undefined;
  readonly actorId?: string | undefined;
  readonly outcome?: AuditRecord['outcome'] | undefined;
  /** From this time on, in milliseconds since 1970. */
  readonly from?: number | undefined;
  /** Before this time. */
  readonly to?: number | undefined;
}

export interface AuditStore {
  /** Appends; nothing else ever happens to a record. */
  add(record: AuditRecord): Promise<void>;
  /** A page, newest first; `cursor` is the `next` of the page before. Rejects with `invalid` for a cursor of its own making. */
  list(
    filter: AuditFilter,
    page: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<{ readonly items: readonly AuditRecord[]; readonly next: string | null }>;
}
