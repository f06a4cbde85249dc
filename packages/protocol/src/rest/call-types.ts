import type { z } from 'zod';
import type { RestRoutes } from './rest-routes.ts';

/** Every call there is: `'GET /v1/sites/:siteId/contacts'`. */
export type CallName = keyof RestRoutes;

/** The names in a path: `'siteId'`. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;
type QueryOf<Name extends CallName> = RestRoutes[Name] extends { readonly query: infer Query }
  ? Given<Query>
  : unknown;

/** A query as it is written: numbers as numbers, although they arrive as text. */
type Written<Query> = {
  [Field in keyof Query]: unknown extends Query[Field] ? string | number : Query[Field];
};

/** What a call takes besides its body: what stands in its path, and what may stand behind the question mark. */
export type CallInput<Name extends CallName> = { readonly [Parameter in NamesIn<Name>]: string } & Readonly<
  Written<QueryOf<Name>>
>;

/** The body of a call; `undefined` where it has none. */
export type CallBody<Name extends CallName> = RestRoutes[Name]['body'] extends z.ZodType
  ? z.input<RestRoutes[Name]['body']>
  : undefined;

/** What a call answers; `undefined` where it says nothing. */
export type CallAnswer<Name extends CallName> = RestRoutes[Name]['answer'] extends z.ZodType
  ? z.output<RestRoutes[Name]['answer']>
  : undefined;

/** Calls that answer a page of a list. */
export type ListName = {
  [Name in CallName]: CallAnswer<Name> extends { items: unknown[]; next: string | null } ? Name : never;
}[CallName];

/** What a list consists of. */
export type ItemOf<Name extends ListName> = CallAnswer<Name> extends { items: (infer Item)[] } ? Item : never;
