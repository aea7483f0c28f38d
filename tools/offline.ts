// What makes a built game one that installs and runs without a network: its manifest, and the service worker that keeps
// its files. A worker of a newer edition waits until the page says so (game/offline).
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { english } from '../game/words/en/english.ts';
import { ASKED_FOR } from './askedFor.mjs';

/** The paper of daylight: ground of the page and of the icons. */
const PAPER = '#f2eada';

/** Writes the manifest and the service worker into a build. */
export function offline(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    manifest: {
      name: english['game.name'],
      short_name: english['game.short'],
      description: english['game.about'],
      lang: 'en',
      categories: ['games', 'education'],
      display: 'standalone',
      background_color: PAPER,
      theme_color: PAPER,
      icons: [
        { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,json,webp,woff,woff2}', 'icons/icon.svg'],
      manifestTransforms: [
        (entries) => ({ manifest: entries.filter(({ url }) => !ASKED_FOR.test(`/${url}`)), warnings: [] }),
      ],
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      navigateFallbackDenylist: [/\.md$/],
      runtimeCaching: [{ urlPattern: ASKED_FOR, handler: 'CacheFirst', options: { cacheName: 'asked-for' } }],
    },
  });
}
