import type { CallAnswer, CallBody, ItemOf } from '@deskbell/sdk/admin';

export type FlowAnswer = CallAnswer<'GET /v1/sites/:siteId/flows/:flowId'>;
export type FlowSummary = ItemOf<'GET /v1/sites/:siteId/flows'>;
export type FlowVersion = ItemOf<'GET /v1/sites/:siteId/flows/:flowId/versions'>;
/** A dialogue as data. */
export type Flow = FlowAnswer['draft'];
/** One step of it. */
export type FlowNode = Flow['nodes'][string];
export type NodeType = FlowNode['type'];
/** One text for each language. */
export type FlowTexts = Readonly<Record<string, string>>;
/** A dialogue that was tried, as far as it has come. */
export type Tried = CallAnswer<'POST /v1/sites/:siteId/flows/try'>;
/** What whoever tries has given it. */
export type Given = NonNullable<CallBody<'POST /v1/sites/:siteId/flows/try'>['given']>[number];
/** What keeps a flow from being published, as the server says it. */
export type FlowProblem = FlowAnswer['problems'][number];
