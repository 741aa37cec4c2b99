import { env } from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const server = env['SERVER_URL'] ?? 'http://127.0.0.1:8080';
/** Where people open the pages, so that what they post comes from where the server expects it. */
const page = env['PUBLIC_URL'] ?? server;
const proxy = {
  '/api': { target: server, headers: { origin: page } },
  '/hls': { target: server },
  '/socket.io': { target: server, ws: true, headers: { origin: page } },
};

const baseModules =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|use-sync-external-store|zod|lucide-react)\/|contract\/src|client\/src\/(ui|api|i18n\/(attendee(?!\/(?:loadMine|(?:zh|en)\/(?:account|registration)))|index|language|useLanguage))/u;

export default defineConfig({
  // The server puts the nonce of the answer in its place.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [
    react(),
    VitePWA({
      registerType: 'autoUpdate',
      // Registered by main.tsx: an inline script would need a weaker content security policy.
      injectRegister: null,
      manifest: {
        name: '京企直播',
        short_name: '京企直播',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#F5F7FA',
        theme_color: '#1A4F9C',
        icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        // The shell alone; pages and consoles are cached when first used.
        globPatterns: ['index.html', 'favicon.svg', 'assets/{index,base}-*.{js,css}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//u, /^\/socket\.io\//u],
        runtimeCaching: [
          {
            urlPattern: ({ url }) => url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 120 } },
          },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // What every page needs travels in one file instead of twenty small ones.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: baseModules }] } } },
  },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
});
