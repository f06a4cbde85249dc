/** How a picture gets its bytes. */
export type PictureSource = string | Blob;

/**
 * A picture drawn on a canvas: pages whose policy allows no pictures of ours show it all the same, and none is fetched before it is
 * near the screen. Its size is known before its bytes are, so that nothing moves when they come.
 *
 * @fires deskbell-picture-failed - it could not be shown
 */
class DeskbellPicture extends HTMLElement {
  readonly #canvas = document.createElement('canvas');
  readonly #near = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#draw(),
    { rootMargin: '200px' },
  );
  #source: PictureSource | null = null;
  #isDrawn = false;

  /** The first one that comes is drawn; another address of the same picture changes nothing. */
  set source(source: PictureSource | null) {
    if (this.#source || !source) return;
    this.#source = source;
    if (this.isConnected) this.#near.observe(this);
  }

  /** The room that it takes, in pixels; narrower where there is less. */
  set room({ width, height }: { readonly width: number; readonly height: number }) {
    this.style.inlineSize = `${String(width)}px`;
    this.style.aspectRatio = `${String(width)} / ${String(height)}`;
  }

  connectedCallback(): void {
    if (!this.#canvas.isConnected) this.append(this.#canvas);
    if (this.#source && !this.#isDrawn) this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near.disconnect();
  }

  async #draw(): Promise<void> {
    this.#near.disconnect();
    const source = this.#source;
    if (this.#isDrawn || !source) return;
    this.#isDrawn = true;
    try {
      const blob = typeof source === 'string' ? await fetchPicture(source) : source;
      const picture = await createImageBitmap(blob);
      this.#canvas.width = picture.width;
      this.#canvas.height = picture.height;
      this.#canvas.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
      this.setAttribute('drawn', '');
    } catch {
      // The next address that is given may be better.
      this.#isDrawn = false;
      this.#source = null;
      this.dispatchEvent(new Event('deskbell-picture-failed'));
    }
  }
}

async function fetchPicture(address: string): Promise<Blob> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`unable to show the picture: ${String(response.status)}`);
  return response.blob();
}

/** Defines `<deskbell-picture>`, which the files of messages are shown with. */
export function definePicture(): void {
  if (!customElements.get('deskbell-picture')) customElements.define('deskbell-picture', DeskbellPicture);
}
