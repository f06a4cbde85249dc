/** A notification of the browser; a later one of the same conversation takes its place. `onClick` brings the agent there. */
export function notify(title: string, text: string, conversationId: string, onClick: () => void): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const notification = new Notification(title, { body: text, tag: `deskbell:${conversationId}` });
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
      onClick();
    });
  } catch {
    // Some phones offer notifications through service workers only: the bell and the counts remain.
  }
}
