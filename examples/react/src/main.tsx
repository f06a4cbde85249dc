import '@deskbell/widget/define';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.querySelector('#app');
if (!root) throw new Error('unable to start: the page has no #app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
