import type {
  Alert,
  BotRule,
  EscalationAction,
  EscalationTrigger,
  MailLocale,
  RoutingRule,
  StepCondition,
  SurveyKind,
  WidgetSettings,
} from '@deskbell/protocol';
import type { SkillNeed } from '../conversation/handling.ts';
import type { Redaction } from '../privacy/redact-text.ts';
import type { DailyMoment } from '../hours/daily-moment.ts';
import type { BusinessCalendar } from '../hours/business-calendar.ts';

/** A configuration made ready for use: times in milliseconds, defaults filled in, references followed. */
export interface SitePlan {
  readonly siteId: string;
  /** Of the configuration it was made from. */
  readonly version: number;
  readonly queues: ReadonlyMap<string, QueuePlan>;
  readonly defaultQueueId: string;
  readonly rules: readonly RoutingRule[];
  /** Level 1 first. */
  readonly tiers: readonly TierPlan[];
  readonly rosters: ReadonlyMap<string, readonly OnCallShift[]>;
  readonly crisis: CrisisPlan;
  /** By e-mail address. */
  readonly agents: ReadonlyMap<string, AgentAbilities>;
  /** Weight of a conversation of the widget (P2). */
  readonly chatWeight: number;
  /** In the order of the configuration. */
  readonly surveys: readonly SurveyPlan[];
  readonly wrapUp: WrapUpPlan;
  /** Only those for whom the host site vouches can write (A1). */
  readonly requireIdentity: boolean;
  /** The site's own page beside conversations; `null`: none. */
  readonly panelUrl: string | null;
  /** What is taken out of texts; `null`: nothing. */
  readonly redaction: Redaction | null;
  readonly consent: ConsentPlan | null;
  /** After their end; `null`: for ever. */
  readonly keepConversationsMs: number | null;
  readonly keepContactsMs: number | null;
  readonly mail: MailPlan;
  readonly widget: WidgetPlan;
  readonly reopenWindowMs: number;
  readonly silentAfterMs: number;
  readonly botLimitMs: number;
  /** Which conversations begin with a bot. */
  readonly bots: readonly BotRule[];
}

/** What the widget is told, but for what changes by itself. */
export type WidgetPlan = Omit<WidgetSettings, 'available' | 'siteName'>;

/** What is sent by mail besides what somebody asks for. */
export interface MailPlan {
  /** In which language those who answer are written to. */
  readonly locale: MailLocale;
  /** `null`: answers are not mailed. */
  readonly answersAfterMs: number | null;
  /** `to`: by e-mail address; `null`: every supervisor and admin. */
  readonly digest: (DailyMoment & { readonly to: ReadonlySet<string> | null }) | null;
  readonly alerts: {
    readonly kinds: ReadonlySet<Alert['kind']>;
    readonly to: ReadonlySet<string>;
  } | null;
}

export interface QueuePlan {
  readonly id: string;
  readonly name: string;
  /** Who serves it, by e-mail address; `null`: everybody on the site. */
  readonly agentEmails: ReadonlySet<string> | null;
  readonly strategy: 'longest-idle' | 'least-loaded' | 'round-robin' | 'most-skilled';
  readonly mode: 'offer' | 'assign';
  readonly offerTimeoutMs: number;
  readonly reofferAfterMs: number;
  readonly missesBeforeAway: number;
  readonly firstReplyLimitMs: number;
  readonly order: 'age' | 'priority';
  readonly priority: number;
  readonly requires: readonly SkillNeed[];
  readonly prefers: readonly PreferredSkill[];
  readonly language: {
    readonly need: 'preferred' | 'required' | 'ignored';
    readonly level: number;
    readonly relaxAfterMs: number;
  };
  /** `null`: no hours are kept; open whenever somebody is there. */
  readonly calendar: BusinessCalendar | null;
  readonly policy: PolicyPlan | null;
  readonly sla: SlaPlan | null;
  /** Supervisors are alerted when more than so many wait; `null`: never. */
  readonly alertWaiting: number | null;
  readonly pace: PacePlan;
}

export interface PreferredSkill extends SkillNeed {
  readonly relaxAfterMs: number;
}

export interface PacePlan {
  readonly breathingMs: number;
  readonly wrapUpMs: number;
  readonly breakAfterMs: number | null;
  readonly dailyCeiling: number | null;
}

export interface SlaPlan {
  readonly firstResponseMs: number | null;
  readonly nextResponseMs: number | null;
  readonly resolutionMs: number | null;
  readonly warnAt: number;
}

export interface PolicyPlan {
  readonly id: string;
  /** Ordered by `afterMs` for each thing that they wait for. */
  readonly steps: Readonly<Record<'waiting' | 'unanswered' | 'unresolved', readonly StepPlan[]>>;
  readonly triggers: readonly EscalationTrigger[];
}

export interface StepPlan {
  readonly afterMs: number;
  readonly clock: 'hours' | 'always';
  readonly when: StepCondition | null;
  readonly actions: readonly EscalationAction[];
}

export interface TierPlan {
  readonly tier: number;
  readonly name: string;
  /** `null` for level 1: wherever the conversation began. */
  readonly queueId: string | null;
  /** `null`: what the queue promises. */
  readonly firstResponseMs: number | null;
  readonly rosterId: string | null;
}

export interface OnCallShift {
  readonly email: string;
  readonly calendar: BusinessCalendar | null;
}

export interface CrisisPlan {
  readonly banner: Readonly<Record<string, string>>;
  readonly answer: Readonly<Record<string, string>> | null;
  readonly queueId: string | null;
  readonly order: 'age' | 'priority' | null;
  readonly policy: PolicyPlan | null;
  readonly startWhen: { readonly conversations: number; readonly withinMs: number } | null;
}

export interface AgentAbilities {
  readonly skills: ReadonlyMap<string, number>;
  /** By tag without region; `null`: speaks every language, as far as anybody knows. */
  readonly languages: ReadonlyMap<string, number> | null;
  /** `null`: what the account says. */
  readonly capacity: number | null;
}

/** A question that is asked when a matter is over; `solved` asks whether it is solved. */
export interface SurveyPlan {
  readonly id: string;
  readonly kind: SurveyKind;
  /** After the matter was resolved; `null`: as soon as it is over. */
  readonly afterMs: number | null;
  readonly question: Readonly<Record<string, string>>;
  readonly comment: boolean;
  readonly percent: number;
  readonly queueIds: ReadonlySet<string> | null;
  /** A score up to this brings the matter back; `null`: none does. */
  readonly followUpAtMost: number | null;
}

/** What visitors agree to before they write. */
export interface ConsentPlan {
  readonly version: string;
  readonly text: Readonly<Record<string, string>>;
  readonly required: boolean;
}

export interface WrapUpPlan {
  readonly required: boolean;
  readonly reasons: ReadonlySet<string>;
  readonly rootCauses: ReadonlySet<string>;
}

/** Which crisis is on, if one is. */
export interface CrisisOn {
  readonly id: string;
  readonly startedAt: number;
}
