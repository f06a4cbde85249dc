import {
  siteConfiguration,
  type ConfigurationVersion,
  type SiteConfigurationInput,
} from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { parseSiteFile } from './read-site-file.ts';
import { SECTIONS } from './sections.ts';
import { writeSiteFile } from './write-site-file.ts';

const version = (input: SiteConfigurationInput): ConfigurationVersion => ({
  version: 3,
  at: Date.UTC(2026, 5, 1),
  by: { kind: 'agent', name: 'Ana' },
  configuration: siteConfiguration.parse(input),
});

const full: SiteConfigurationInput = {
  agents: { 'ana@shop.example': { languages: { pl: 10 } } },
  queues: { main: { offerTimeout: '45s' }, second: {} },
  policies: { p: { name: 'On: call # 1', steps: [{ after: '5m', do: [{ do: 'alertSupervisors' }] }] } },
  calendars: {
    office: {
      timeZone: 'UTC',
      week: { mon: [{ from: '09:00', to: '24:00' }] },
      holidays: [
        { name: 'x', on: '12-25' },
        { name: 'y', on: { easter: 1 } },
      ],
    },
  },
  crisis: { banner: { en: 'Two\nlines: "quoted"', pl: 'Tak' } },
};

it.each([{}, full])('says the same again when it is read', (input) => {
  const text = writeSiteFile('shop', version(input));
  expect(parseSiteFile(text, 'x').configuration).toEqual(siteConfiguration.parse(input));
});

it('has only what differs, each with a word on it, and hints at the rest', () => {
  expect(writeSiteFile('shop', version(full))).toMatchInlineSnapshot(`
    "# How the site "shop" is served. Version 3, saved by Ana on 2026-06-01.
    # Only what differs from the defaults stands here. "deskbell config diff" shows what this file would change,
    # and "deskbell config apply" puts it in force.

    # What each can do. Who is not here has no skills and speaks every language; levels go from 1 to 10.
    agents:
      ana@shop.example:
        languages:
          pl: 10

    # Where conversations wait. Left out: everybody serves it, offers last 30s, longest idle first.
    queues:
      main:
        offerTimeout: 45s
      second: {}

    # What happens when nobody answers in time.
    policies:
      p:
        name: "On: call # 1"
        steps:
          - after: 5m
            do:
              - do: alertSupervisors

    # When people are there. A day that is left out is closed.
    calendars:
      office:
        timeZone: UTC
        week:
          mon:
            - from: 09:00
              to: 24:00
        holidays:
          - name: x
            on: 12-25
          - name: y
            on:
              easter: 1

    # What happens while crisis mode is on.
    crisis:
      banner:
        en: |-
          Two
          lines: "quoted"
        pl: Tak

    # What else there is, with an example each:
    # What agents can know, beyond languages.
    #skills: { billing: { name: Billing } }
    # Agents, by the e-mail addresses of their accounts.
    #teams: { first: { agents: [ana@shop.example] } }
    # What a conversation weighs against the capacity of an agent.
    #channels: { chat: { weight: 1 } }
    # Where a conversation waits when no rule says otherwise.
    #defaultQueue: main
    # Where new conversations go; the first rule that fits counts.
    #rules: [{ when: { languages: [pl] }, queue: main }]
    # Levels of support above the first.
    #tiers: [{ name: Experts, queue: second, firstResponse: 30m }]
    # The policy of queues that name none.
    #policy: usual
    # Promised times; what is left out is not promised. A warning comes at 75 %.
    #slas: { usual: { firstResponse: 2m, resolution: 1d } }
    # The promise of queues that name none.
    #sla: usual
    # The hours of queues that name none; none at all: open whenever somebody is there.
    #calendar: office
    # Who is called when: the first whose calendar is open.
    #rosters: { night: [{ agent: ana@shop.example }] }
    # What people are asked when a matter is over: csat (1 to 5), nps (0 to 10) or ces (1 to 7).
    #surveys: { satisfaction: { kind: csat, followUpAtMost: 2 } }
    # Asks some days later whether it is solved; a no brings the matter back.
    #solvedCheck: { after: 3d }
    # Among what agents pick when they resolve: why people come, and what would have to change.
    #wrapUp: { required: true, reasons: { delivery: { name: Delivery } }, rootCauses: { carrier: { name: Carrier } } }
    # A page of your own that agents see beside every conversation: orders, accounts (docs/guides/site-panel.md).
    #panel: { url: https://crm.example/panel }
    # Whether only those can write for whom your pages vouch with a signed token.
    #requireIdentity: true
    # What is kept of people, and how long; card numbers and keys are taken out of texts.
    #privacy: { keepConversations: 730d, consent: { version: "1", text: { en: We keep what you write. } } }
    # What is sent by mail besides what somebody asks for: answers to visitors who left, daily figures, alerts.
    #mail: { answers: { after: 10m }, digest: { at: "07:00", timeZone: Europe/Warsaw } }
    # How the widget looks on your pages, what it says, asks and offers there.
    #widget: { look: { accent: "#1d5c57", side: right, greeting: { en: How can we help? } }, files: false }
    # How long a message reopens a resolved conversation.
    #reopenWindow: 7d
    # A silence of the visitor after which a conversation gives its capacity back.
    #silentAfter: 10m
    # Which conversations begin with a bot, and with which; the first rule that fits and whose bot is there counts.
    #bots: [{ bot: faq, when: { hours: closed } }]
    # How long a bot may have a conversation without handing it over.
    #botLimit: 2m
    "
  `);
});

it('hints at what can be taken as it stands', () => {
  for (const [name, { hint }] of Object.entries(SECTIONS)) {
    expect(() => parseSiteFile(`${name}: ${hint}`, 'x'), name).not.toThrow();
  }
});
