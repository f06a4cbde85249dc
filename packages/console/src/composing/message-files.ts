import type { AgentBody, AgentConversationHandle, TimelineItem } from '@deskbell/sdk/agent';
import { conversationFiles } from '@deskbell/sdk/agent/files';
import {
  definePicture,
  FileLinks,
  fileStyles,
  outgoingStyles,
  renderFiles,
  showPicture,
} from '@deskbell/ui/files';
import type { LitElement, TemplateResult } from 'lit';
import { adoptStyles } from '../styles/adopt-styles.ts';
import { filesTexts } from './files-texts.ts';

/** The files of messages in a timeline: pictures as pictures, others with size and a way to have them. */
export class MessageFiles {
  readonly #timeline: LitElement;
  readonly #url: string;
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #links = new WeakMap<AgentConversationHandle, FileLinks>();
  #closeView: (() => void) | undefined;

  constructor(timeline: LitElement, url: string, now: () => number, changed: () => void) {
    this.#timeline = timeline;
    this.#url = url;
    this.#now = now;
    this.#changed = changed;
    definePicture();
    adoptStyles(timeline.renderRoot as ShadowRoot, [fileStyles, outgoingStyles]);
  }

  render(handle: AgentConversationHandle, { author, body }: TimelineItem<AgentBody>): TemplateResult | null {
    if (body.type !== 'message' || !body.files?.length) return null;
    const links = this.#linksOf(handle);
    return renderFiles(body.files, {
      texts: filesTexts,
      // On the side of the desk, whoever of it sent them.
      own: author.kind !== 'visitor',
      now: this.#now,
      linkOf: (file) => links.get(file),
      open: (file) => links.fresh(file),
      show: (file, link) => {
        this.#closeView?.();
        this.#closeView = showPicture(this.#timeline.renderRoot as ShadowRoot, file, link, filesTexts);
      },
    });
  }

  #linksOf(handle: AgentConversationHandle): FileLinks {
    const known = this.#links.get(handle);
    if (known) return known;
    const links = new FileLinks(conversationFiles(handle, { url: this.#url }), this.#now, this.#changed);
    this.#links.set(handle, links);
    return links;
  }
}
