// How the game is built, served while working on it, and tested.
import { type Options, svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { scenarios } from './game/scenario/node/vitePlugin.ts';
import { prospectsInNode } from './tests/support/prospectsInNode.ts';
import { ahead } from './tools/ahead.ts';
import { findChromium } from './tools/chromium.mjs';
import { chunks, groups } from './tools/chunks.ts';
import { assetFile, chunkFile, classroomChunks } from './tools/classroomChunks.ts';
import { credits } from './tools/credits.ts';

import { fonts } from './tools/fonts.ts';
import { offline } from './tools/offline.ts';
import { phaserCore, phaserCoreEntry } from './tools/phaserCore.ts';
import { policy } from './tools/policy.ts';
import { replayFront } from './tools/replayFront.ts';

/** Packages that the browser side imports: prepared at once, so that no test page reloads half-way. */
const browserPackages = [
  '@colyseus/sdk',
  'axe-core',
  'd3-geo',
  'fast-check',
  'howler',
  'phaser',
  'seedrandom',
  'topojson-client',
  'valibot',
  'vitest-browser-svelte',
  'xstate',
];

/** Our own components are written in runes, whether they happen to use one or not; packages as they like. */
const svelteOptions: Partial<Options> = {
  configFile: false,
  dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? undefined : { runes: true }),
};

const nodeTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'node',
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/built/**'],
    // Tests keep nothing for themselves in what they import; a scenario is then read once a worker, not once a file.
    isolate: false,
    setupFiles: ['tests/support/properties.ts'],
    testTimeout: 30_000,
  },
};

/** Tests that build the game and visit it with a browser. */
const builtTests: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'built',
    environment: 'node',
    include: ['tests/built/**/*.test.ts'],
    globalSetup: ['tests/built/support/setup.ts'],
    testTimeout: 30_000,
  },
};

/**
 * The tests that need a real Chromium; none where there is no such browser (the test tool says so).
 */
async function browserTests(): Promise<TestProjectInlineConfiguration[]> {
  const chromium = await findChromium();
  if (!chromium) return [];
  return [
    builtTests,
    {
      extends: true,
      test: {
        name: 'browser',
        include: ['tests/browser/**/*.test.ts'],
        setupFiles: ['tests/browser/support/quietConsole.ts'],
        testTimeout: 30_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          commands: { prospectsInNode },
          viewport: { width: 1280, height: 800 },
          provider: playwright({ launchOptions: chromium.launch }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
  ];
}

export default defineConfig(async () => ({
  base: './',
  publicDir: 'assets/page',
  plugins: [
    phaserCore(),
    credits(),
    scenarios(),
    replayFront(),
    svelte(svelteOptions),
    fonts(),
    chunks(),
    classroomChunks(),
    offline(),
    ahead(),
    policy(),
  ],
  resolve: { alias: [{ find: /^phaser$/, replacement: phaserCoreEntry }] },
  optimizeDeps: { include: browserPackages, rolldownOptions: { plugins: [phaserCore()] } },
  build: {
    manifest: true,
    license: { fileName: 'licences.md' },
    // Phaser is one module of 800 kB, fetched while the title screen is already there.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
        chunkFileNames: chunkFile,
        assetFileNames: assetFile,
      },
    },
  },
  // Every processor tests: much of a test's time is waiting, and the usual one processor fewer leaves one of two.
  test: {
    maxWorkers: '100%',
    // What a test waits for comes when the machine has time for it, and a scenario is read as fast as it can.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    projects: process.env.VITEST ? [nodeTests, ...(await browserTests())] : [],
  },
}));
