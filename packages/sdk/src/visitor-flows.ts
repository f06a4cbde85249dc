export { answerForm, beginFlow, flowMenu, pickReply } from './visitor/flows.ts';
export type { FlowMenuItem } from './visitor/flows.ts';
