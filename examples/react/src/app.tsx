import type { DeskbellChat } from '@deskbell/widget';
import type {} from '@deskbell/widget/react';
import { showInvitations } from '@deskbell/widget/invitations';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { relay, site } from './settings.ts';

export function App(): ReactElement {
  const chat = useRef<DeskbellChat>(null);
  const [unread, setUnread] = useState(0);

  useEffect(() => (chat.current ? showInvitations(chat.current) : undefined), []);

  const ask = async (): Promise<void> => {
    chat.current?.show();
    await chat.current?.prefill('Which tea for a rainy day?');
  };

  return (
    <main>
      <h1>Which tea for a rainy day?</h1>
      <p>Somebody who knows all of them is a click away: the bell in the corner, or this button.</p>
      <p>
        <button type="button" onClick={() => void ask()}>
          Ask about tea
        </button>{' '}
        <output>{unread > 0 && `${unread} unread`}</output>
      </p>
      <deskbell-chat
        ref={chat}
        site-id={site}
        relay={relay}
        ondeskbell-unread={({ detail }) => setUnread(detail.count)}
      />
    </main>
  );
}
