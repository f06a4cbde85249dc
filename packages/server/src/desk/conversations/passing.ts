import type { Attention } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { moveMark } from './move-mark.ts';
import { previewTyping } from './preview-typing.ts';
import { setAttention } from './set-attention.ts';
import { setTyping } from './set-typing.ts';

/** What passes between those who have a conversation on their screens: told at once, and no entry (D7). */
export class Passing {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** @param origin the socket that needs no fact */
  typing(
    viewer: VisitorViewer | AgentViewer,
    conversationId: string,
    typing: boolean,
    origin: string | null,
  ): Promise<void> {
    return setTyping(this.#context, viewer, conversationId, typing, origin);
  }

  /** Returns where the mark stands now. */
  moveMark(viewer: VisitorViewer | AgentViewer, conversationId: string, seq: number): Promise<number> {
    return moveMark(this.#context, viewer, conversationId, seq);
  }

  /** @param origin the socket that needs no fact */
  attention(
    viewer: AgentViewer,
    told: { readonly conversationId: string; readonly doing: Attention; readonly asks: boolean },
    origin: string | null,
  ): Promise<void> {
    return setAttention(this.#context, viewer, told, origin);
  }

  preview(viewer: VisitorViewer, conversationId: string, text: string): Promise<void> {
    return previewTyping(this.#context, viewer, conversationId, text);
  }
}
