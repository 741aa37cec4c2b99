import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/queries.ts';
import { i18n } from './i18n/index.ts';
import { loadNewRelease } from './loadNewRelease.ts';
import { router } from './router.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/ui.css';
import { applyTheme, readTheme } from './ui/theme.ts';
import { ToastProvider } from './ui/ToastProvider.tsx';

applyTheme(readTheme());

addEventListener('vite:preloadError', () => void loadNewRelease());

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
