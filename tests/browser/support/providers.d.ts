// Teaches the types what the provider of the test's browser adds: `cdp()` speaks Chromium's own protocol.
import '@vitest/browser-playwright';
