import type { FlowFault } from '@deskbell/protocol';

/** Notes what is wrong at a place; `about`: the step, queue, variable, language or name that it is about. */
export type Report = (path: string, message: string, fault: FlowFault, about?: string) => void;
