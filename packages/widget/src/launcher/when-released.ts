/** Nobody holds a button longer who means to click it. */
const HELD_MS = 1_000;

/** Resolves when none of these is pressed any more: a button that goes away while it is pressed is never clicked. */
export async function whenReleased(nodes: readonly Node[]): Promise<void> {
  const pressed = nodes.find((node) => node instanceof Element && node.matches(':active'));
  if (!pressed) return;
  await new Promise((resolve) => {
    pressed.addEventListener('click', resolve);
    setTimeout(resolve, HELD_MS);
  });
}
