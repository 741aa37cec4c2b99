import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/queries.ts';
import { i18n } from './i18n/index.ts';
import { router } from './router.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/ui.css';
import { applyTheme, readTheme } from './ui/theme.ts';
import { ToastProvider } from './ui/ToastProvider.tsx';

applyTheme(readTheme());

addEventListener('vite:preloadError', reloadOnce);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

/** A new release has replaced the script this page wanted: the page is loaded anew, but never round and round. */
function reloadOnce(): void {
  const last = Number(sessionStorage.getItem('reloaded-at') ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem('reloaded-at', String(Date.now()));
  location.reload();
}
