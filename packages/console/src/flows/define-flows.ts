import '../records/define-confirm.ts';
import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../configuration/define-editors.ts';
import { DeskbellFlowDialog } from './flow-dialog.ts';
import { DeskbellFlowEditor } from './flow-editor.ts';
import { DeskbellFlowForm } from './flow-form.ts';
import { DeskbellFlowGraph } from './flow-graph.ts';
import { DeskbellFlowReview } from './flow-review.ts';
import { DeskbellFlowSteps } from './flow-steps.ts';
import { DeskbellFlowTry } from './flow-try.ts';
import { DeskbellFlowVersions } from './flow-versions.ts';
import { DeskbellFlows } from './flows.ts';

const elements = {
  'deskbell-flow-dialog': DeskbellFlowDialog,
  'deskbell-flow-editor': DeskbellFlowEditor,
  'deskbell-flow-form': DeskbellFlowForm,
  'deskbell-flow-graph': DeskbellFlowGraph,
  'deskbell-flow-review': DeskbellFlowReview,
  'deskbell-flow-steps': DeskbellFlowSteps,
  'deskbell-flow-try': DeskbellFlowTry,
  'deskbell-flow-versions': DeskbellFlowVersions,
  'deskbell-flows': DeskbellFlows,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
