import { isDeepStrictEqual } from 'node:util';
import { formatPath } from '@deskbell/core';
import { withoutDefaults, type SiteConfiguration } from '@deskbell/protocol';
import { stringify } from 'yaml';

type Keys = readonly (string | number)[];

/**
 * What changes from one configuration to another, one thing a line: `queues.main.offerTimeout: 30s → 45s`, with `+` for what
 * is added and `-` for what goes. Defaults count as written.
 */
export function differences(before: SiteConfiguration, after: SiteConfiguration): readonly string[] {
  const written = { before: withoutDefaults(before), after: withoutDefaults(after) };
  const lines: string[] = [];

  function compare(old: unknown, now: unknown, keys: Keys): void {
    if (isDeepStrictEqual(old, now)) return;
    if (old === undefined) add(valueAt(written.after, keys) ?? now, keys);
    else if (now === undefined) remove(valueAt(written.before, keys) ?? old, keys);
    else if (isList(old) && isList(now)) compareLists(old, now, keys);
    else if (isBlock(old) && isBlock(now)) {
      for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
        compare(own(old, key), own(now, key), [...keys, key]);
      }
    } else lines.push(`  ${formatPath(keys)}: ${inline(old)} → ${inline(now)}`);
  }

  function compareLists(old: readonly unknown[], now: readonly unknown[], keys: Keys): void {
    if ([...old, ...now].some((item) => isBlock(item) || isList(item))) {
      const length = Math.max(old.length, now.length);
      for (let index = 0; index < length; index++) compare(old[index], now[index], [...keys, index]);
      return;
    }
    const [gone, come] = [
      old.filter((item) => !now.includes(item)),
      now.filter((item) => !old.includes(item)),
    ];
    for (const item of gone) remove(item, keys);
    for (const item of come) add(item, keys);
    if (gone.length + come.length === 0) lines.push(`  ${formatPath(keys)}: ${inline(old)} → ${inline(now)}`);
  }

  function add(value: unknown, keys: Keys): void {
    lines.push(...marked('+', value, keys));
  }

  function remove(value: unknown, keys: Keys): void {
    lines.push(...marked('-', value, keys));
  }

  compare(before, after, []);
  return lines;
}

/** Small things stand behind their path, others as a block beneath it. */
function marked(mark: string, value: unknown, keys: Keys): readonly string[] {
  const short = inline(value);
  if (short.length <= 80) return [`${mark} ${formatPath(keys)}: ${short}`];
  const block = stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
  return [`${mark} ${formatPath(keys)}:`, ...block.map((line) => `${mark}   ${line}`)];
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

function valueAt(tree: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (isList(value)) return value[Number(key)];
    return isBlock(value) ? own(value, String(key)) : undefined;
  }, tree);
}

function own(block: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(block, key) ? block[key] : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
