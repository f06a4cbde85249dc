import type { Clock, EscalationNotification, Ids, Store, WebhookEndpoint } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { createGuardedFetch } from '../outgoing/guarded-fetch.ts';
import { targetPolicy } from '../outgoing/target-policy.ts';
import { openSecretBox } from '../secrets/open-secret-box.ts';
import { DeskEvents } from './desk-events.ts';
import { notifyWebhook } from './notify-webhook.ts';
import { WebhookSubscriptions } from './subscriptions.ts';
import { WebhookAdmin } from './webhook-admin.ts';
import { WebhookDispatcher } from './webhook-dispatcher.ts';

export interface WebhooksDependencies {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Whether this node sends; one of several does. */
  readonly leads: () => boolean;
  /** Whether other nodes write to the same store. */
  readonly isShared: boolean;
  /** An endpoint was given up: somebody should know. Must not reject. */
  readonly onDisabled: (endpoint: WebhookEndpoint) => Promise<void>;
  /** From 0 to 1; default: `Math.random`. */
  readonly random?: () => number;
}

/** Tells other systems what happens: what is stored for them, to whom it goes, and how it gets there. */
export class Webhooks {
  /** Makes what is stored with what it tells. */
  readonly events: DeskEvents;
  readonly admin: WebhookAdmin;
  readonly #dispatcher: WebhookDispatcher;

  constructor({ config, random = Math.random, ...dependencies }: WebhooksDependencies) {
    const { ids, store } = dependencies;
    const policy = targetPolicy(config);
    const box = openSecretBox(config);
    const subscriptions = new WebhookSubscriptions(store.webhooks);
    const fetch = createGuardedFetch(policy);
    const dispatcher = new WebhookDispatcher({ ...dependencies, box, fetch, random, subscriptions });
    this.#dispatcher = dispatcher;
    this.events = new DeskEvents({ ids, subscriptions, stored: () => dispatcher.noticed() });
    this.admin = new WebhookAdmin({
      ...dependencies,
      box,
      policy,
      endpointsChanged: () => dispatcher.endpointsChanged(),
      wake: (endpointId) => dispatcher.wake(endpointId),
    });
  }

  /** Reads who wants to know what. To be called before anything is stored that they could want to know. */
  open(): Promise<void> {
    return this.#dispatcher.endpointsChanged();
  }

  /** Goes on with what waits. */
  start(): Promise<void> {
    return this.#dispatcher.start();
  }

  /** Breaks off what is under way; it is sent again by whoever is next. */
  stop(): Promise<void> {
    return this.#dispatcher.stop();
  }

  /** Calls the address that a step of an escalation policy names (E1). Safe to repeat. */
  notify(notification: EscalationNotification, url: string): Promise<void> {
    return notifyWebhook(this.admin, notification, url);
  }
}
