import { z } from 'zod';
import {
  siteConfiguration,
  type SiteConfiguration,
  type SiteConfigurationInput,
} from './site-configuration.ts';

/** A configuration as people would write it: what is as it would be anyway is left out. Parsed, it is the same again. */
export function withoutDefaults(configuration: SiteConfiguration): SiteConfigurationInput {
  // Leaving out what has a default makes an input of an output; the schema cannot tell the compiler so.
  return written(siteConfiguration, configuration) as SiteConfigurationInput;
}

function written(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return written(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => one instanceof z.ZodType && one.safeParse(value).success);
    return written(option, value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item: unknown) => written(schema.element, item));
  }
  if (!isObject(value)) return value;
  if (schema instanceof z.ZodRecord) {
    return mapped(value, (key, item) => [[key, written(schema.valueType, item)]]);
  }
  if (!(schema instanceof z.ZodObject)) return value;
  return mapped(value, (key, item) => {
    const field: unknown = schema.shape[key];
    return isDefault(field, item) ? [] : [[key, written(field, item)]];
  });
}

function isDefault(field: unknown, value: unknown): boolean {
  if (!(field instanceof z.ZodType)) return false;
  const absent = field.safeParse(undefined);
  return absent.success && isSame(absent.data, value);
}

/** Whether two pieces of data are the same, whatever the order of their names. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isObject(a) || !isObject(b) || Array.isArray(a) || Array.isArray(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function mapped(
  value: Record<string, unknown>,
  of: (key: string, item: unknown) => readonly (readonly [string, unknown])[],
): unknown {
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => of(key, item)));
}
