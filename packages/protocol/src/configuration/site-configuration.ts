import { z } from 'zod';
import { botRule } from './bot-configuration.ts';
import { calendarConfiguration } from './calendar-configuration.ts';
import { escalationPolicy, tier } from './escalation-configuration.ts';
import { agentEmail, duration, key, localizedText } from './fields.ts';
import { mailConfiguration } from './mail-configuration.ts';
import { panelConfiguration } from './panel-configuration.ts';
import { privacyConfiguration } from './privacy-configuration.ts';
import { agentSettings, onCallRoster, skill, team } from './people-configuration.ts';
import { queueConfiguration, routingRule, slaConfiguration } from './queue-configuration.ts';
import {
  solvedCheckConfiguration,
  surveyConfiguration,
  wrapUpConfiguration,
} from './survey-configuration.ts';
import { widgetConfiguration } from './widget-configuration.ts';

/** Crisis mode (E7): what happens while it is on, and when it begins by itself. */
export const crisisConfiguration = z.strictObject({
  /** Stands above the chat. */
  banner: localizedText.default({}),
  /** Answers every new conversation at once; left out: nothing is sent. */
  answer: localizedText.optional(),
  /** New conversations wait here while it is on; left out: where they would anyway. */
  queue: key.optional(),
  order: z.enum(['age', 'priority']).optional(),
  policy: key.optional(),
  /** Begins when more conversations than this begin within the time. */
  startWhen: z
    .strictObject({
      conversations: z.int().min(2).max(100_000),
      within: duration('1m', '24h').default('10m'),
    })
    .optional(),
});

/**
 * How a site is served: the one document that `deskbell config`, the console and the SDK edit. Everything has a default, so
 * that a new site needs none of it. Names between its parts (a queue's team, a step's queue) are checked when it is saved.
 */
export const siteConfiguration = z.strictObject({
  skills: z.record(key, skill).default({}),
  teams: z.record(key, team).default({}),
  agents: z.record(agentEmail, agentSettings).default({}),
  /** What a conversation of a channel weighs against an agent's capacity (P2). */
  channels: z
    .record(key, z.strictObject({ weight: z.int().min(0).max(1_000) }))
    .default({ chat: { weight: 1 } }),
  queues: z.record(key, queueConfiguration).prefault({ main: {} }),
  defaultQueue: key.default('main'),
  rules: z.array(routingRule).max(200).default([]),
  /** Level 2 and above; level 1 is where conversations begin. */
  tiers: z.array(tier).max(8).default([]),
  policies: z.record(key, escalationPolicy).default({}),
  /** The policy, promise and hours of queues that name none. */
  policy: key.optional(),
  sla: key.optional(),
  calendar: key.optional(),
  slas: z.record(key, slaConfiguration).default({}),
  calendars: z.record(key, calendarConfiguration).default({}),
  rosters: z.record(key, onCallRoster).default({}),
  crisis: crisisConfiguration.prefault({}),
  /** What people are asked when a matter is over. */
  surveys: z.record(key, surveyConfiguration).default({}),
  solvedCheck: solvedCheckConfiguration.optional(),
  wrapUp: wrapUpConfiguration.prefault({}),
  /** What is kept of people, and how long. */
  privacy: privacyConfiguration.prefault({}),
  /** What is sent by mail besides what somebody asks for. */
  mail: mailConfiguration.prefault({}),
  /** What the widget is on the site's pages. */
  widget: widgetConfiguration.prefault({}),
  /** A page of the site's own beside every conversation in the console; left out: none. */
  panel: panelConfiguration.optional(),
  /** Whether visitors can write only when the host site has vouched for who they are (A1). */
  requireIdentity: z.boolean().default(false),
  /** How long a message reopens a resolved conversation (C2). */
  reopenWindow: duration('1m', '365d').default('7d'),
  /** A visitor's silence after which a conversation gives its units back (P2). */
  silentAfter: duration('1m', '24h').default('10m'),
  /** Which conversations begin with a bot. */
  bots: z.array(botRule).max(50).default([]),
  /** How long a bot may have a conversation without handing over. */
  botLimit: duration('10s', '24h').default('2m'),
});

/** A configuration with every default filled in. */
export type SiteConfiguration = z.output<typeof siteConfiguration>;
/** A configuration as people write it. */
export type SiteConfigurationInput = z.input<typeof siteConfiguration>;
export type CrisisConfiguration = z.output<typeof crisisConfiguration>;

/** One saved version of a site's configuration: who changed it, and when. Version 0 is the one that nobody ever saved. */
export const configurationVersion = z.strictObject({
  version: z.int().min(0),
  at: z.int().min(0),
  by: z.strictObject({ kind: z.enum(['agent', 'key', 'commandLine', 'default']), name: z.string() }),
  configuration: siteConfiguration,
});
export type ConfigurationVersion = z.output<typeof configurationVersion>;
