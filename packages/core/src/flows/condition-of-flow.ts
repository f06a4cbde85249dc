import type { FlowCondition } from '@deskbell/protocol';
import { foldText } from '../conversation/fold-text.ts';
import { mentions } from '../conversation/mentions.ts';
import { primaryLanguage } from '../plan/primary-language.ts';
import { valueOf } from './fill-template.ts';
import type { FlowDesk } from './flow.ts';

/** Whether everything that a condition asks for holds. */
export function flowConditionHolds(
  condition: FlowCondition,
  values: Readonly<Record<string, string>>,
  desk: FlowDesk,
): boolean {
  const { attribute, hours, languages, pageContains, staffed, variable, waiting } = condition;
  if (variable && !variableHolds(variable, valueOf(values, variable.name))) return false;
  if (attribute && !isOneOf(valueOf(desk.attributes, attribute.name), attribute.is)) return false;
  if (languages && !speaks(languages, desk.language)) return false;
  if (pageContains && !isOnPage(pageContains, desk.pageUrl)) return false;
  if (hours && desk.isOpen(hours.queue) !== (hours.are === 'open')) return false;
  if (staffed !== undefined && desk.isStaffed() !== staffed) return false;
  return !waiting || desk.waitingIn(waiting.queue) >= waiting.atLeast;
}

export function speaks(languages: readonly string[], language: string | null): boolean {
  return language !== null && languages.some((one) => primaryLanguage(one) === language);
}

export function isOnPage(parts: readonly string[], pageUrl: string | null): boolean {
  const url = pageUrl?.toLowerCase();
  return url !== undefined && parts.some((part) => url.includes(part.toLowerCase()));
}

function variableHolds(asked: NonNullable<FlowCondition['variable']>, value: string): boolean {
  const isFilled = value.trim() !== '';
  if (asked.filled !== undefined && asked.filled !== isFilled) return false;
  if (asked.is && !isOneOf(value, asked.is)) return false;
  if (asked.mentions && mentions(value, asked.mentions) === null) return false;
  if (asked.atLeast === undefined && asked.atMost === undefined) return true;
  const number = isFilled ? Number(value.trim().replace(',', '.')) : Number.NaN;
  return number >= (asked.atLeast ?? -Infinity) && number <= (asked.atMost ?? Infinity);
}

function isOneOf(value: string, wanted: readonly string[]): boolean {
  const folded = foldText(value.trim());
  return wanted.some((one) => foldText(one) === folded);
}
