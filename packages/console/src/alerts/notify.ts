interface Shown {
  /** Brings the agent there; where the page is gone meanwhile, the service worker does. */
  readonly onClick: () => void;
  /** Tells of it again although one of this conversation is there. */
  readonly again: boolean;
}

/** A notification of the browser; a later one of the same conversation takes its place. */
export async function notify(
  title: string,
  text: string,
  conversationId: string,
  { onClick, again }: Shown,
): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const options: NotificationOptions & { readonly renotify: boolean } = {
    body: text,
    tag: `deskbell:${conversationId}`,
    renotify: again,
    data: { conversationId },
  };
  // Some phones offer notifications through service workers only.
  const worker = await navigator.serviceWorker?.getRegistration('/console/').catch(() => undefined);
  try {
    if (worker?.active) return await worker.showNotification(title, options);
    const notification = new Notification(title, options);
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
      onClick();
    });
  } catch {
    // The bell and the counts remain.
  }
}
