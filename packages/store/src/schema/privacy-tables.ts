import type { PrivacyJob } from '@deskbell/core';

/** What visitors agreed to. */
export interface ConsentsTable {
  site_id: string;
  visitor_id: string;
  version: string;
  at: number;
  locale: string | null;
  text: string;
}

/** Contacts who must not be erased. */
export interface LegalHoldsTable {
  contact_id: string;
  site_id: string;
  reason: string;
  by_name: string;
  at: number;
}

/** Exports and erasures. */
export interface PrivacyJobsTable {
  id: string;
  site_id: string;
  contact_id: string;
  kind: PrivacyJob['kind'];
  state: PrivacyJob['state'];
  done: number;
  total: number;
  by_name: string;
  at: number;
  finished_at: number | null;
  /** JSON. */
  result: string | null;
  error: string | null;
}

/** Contacts who may not write. */
export interface ContactBansTable {
  contact_id: string;
  site_id: string;
  reason: string;
  by_name: string;
  at: number;
  /** `null`: for good. */
  until: number | null;
}
