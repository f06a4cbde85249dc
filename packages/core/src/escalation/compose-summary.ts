import type { EscalationSummary, NextPromise } from '@deskbell/protocol';
import type { StoryEntry } from '../conversation/decide-context.ts';
import { shorten } from '../conversation/shorten.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import { primaryLanguage } from '../plan/primary-language.ts';
import type { KnownContact } from './matter.ts';
import { textsOf, type SaidText } from './texts-of.ts';
import { triedIn } from './tried-in.ts';

/** As long as a summary's parts may be. */
const LIMIT = { who: 1_000, asked: 2_000, tried: 4_000, promised: 2_000 } as const;
const QUOTE = 800;

/**
 * Tells the story for whoever takes over (E4): who it is, what is asked, what was tried, what was promised. Texts are quoted as
 * they are, in whatever language, without what was taken back; the few words between are plain English, for the agent to correct.
 *
 * @param entries of the conversation, oldest first; what came before its last reopening is another matter
 * @param promise what is owed next, if known
 */
export function composeSummary(
  entries: readonly StoryEntry[],
  contact: KnownContact,
  plan: SitePlan,
  promise: NextPromise | null = null,
): EscalationSummary {
  const story = ofThisMatter(entries);
  const texts = textsOf(story);
  return {
    who: shorten(who(contact), LIMIT.who),
    asked: shorten(asked(texts), LIMIT.asked),
    tried: shorten(triedIn(story, plan).join('\n'), LIMIT.tried),
    promised: shorten(promised(story, texts, promise), LIMIT.promised),
  };
}

function ofThisMatter(entries: readonly StoryEntry[]): readonly StoryEntry[] {
  const reopening = entries.findLast(({ body }) => body.type === 'status' && body.reason === 'reopened');
  // The message that reopened it may stand before the status entry, and has its time.
  return reopening ? entries.filter(({ at }) => at >= reopening.at) : entries;
}

function who({ conversations, locale, name, vip }: KnownContact): string {
  const parts = [
    name ?? 'Name not known',
    locale === null ? '' : `language: ${primaryLanguage(locale)}`,
    conversations > 1 ? `contact no. ${String(conversations)}` : 'first contact',
    vip ? 'VIP' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The first question and, if another one is open, the newest. */
function asked(texts: readonly SaidText[]): string {
  const questions = texts.filter(({ by }) => by === 'visitor');
  const [first] = questions;
  if (!first) return '';
  const newest = questions.at(-1) ?? first;
  const lastAnswer = texts.findLastIndex(({ by }) => by === 'agent');
  const isOpen = texts.indexOf(newest) > lastAnswer;
  return newest === first || !isOpen ? quote(first.text) : `${quote(first.text)}\nNow: ${quote(newest.text)}`;
}

function promised(
  story: readonly StoryEntry[],
  texts: readonly SaidText[],
  promise: NextPromise | null,
): string {
  const lines: string[] = [];
  const answer = texts.findLast(({ by }) => by === 'agent');
  if (answer) lines.push(`${answer.name ?? 'Agent'}: ${quote(answer.text)}`);
  const last = story.findLast(({ body }) => body.type === 'status')?.body;
  const snooze = story.findLast(({ body }) => body.type === 'status' && body.status === 'snoozed')?.body;
  if (snooze?.type === 'status' && snooze.until !== undefined) {
    lines.push(`${last === snooze ? 'Follow-up' : 'Follow-up was'} planned for ${time(snooze.until)}`);
  }
  for (const { body } of story) {
    if (body.type === 'sla' && body.event === 'breach') {
      lines.push(`${CLOCKS[body.clock]} was due ${time(body.dueAt)}: broken`);
    }
  }
  if (promise && promise.state !== 'breached') {
    lines.push(`${CLOCKS[promise.clock]} due ${time(promise.dueAt)}`);
  }
  return lines.join('\n');
}

const CLOCKS = {
  firstResponse: 'First response',
  nextResponse: 'Next response',
  resolution: 'Solution',
} as const;

function quote(text: string): string {
  return `“${shorten(text.replace(/\s+/g, ' ').trim(), QUOTE)}”`;
}

/** `2026-03-01 09:30 UTC`: readable everywhere, and the same for everybody. */
function time(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
