// Runs before every browser test file: a test in which the page or its console reports an error fails, even
// where all its expectations hold. A test that provokes an error mocks `console.error` for it.
import { afterEach, expect } from 'vitest';

const reports: string[] = [];
const write = console.error;

console.error = (...parts: unknown[]): void => {
  reports.push(`console.error: ${parts.map(String).join(' ')}`);
  write(...parts);
};
window.addEventListener('error', ({ message }) => void reports.push(`page error: ${message}`));
window.addEventListener(
  'unhandledrejection',
  ({ reason }) => void reports.push(`unhandled: ${String(reason)}`),
);

afterEach(() => {
  expect(reports.splice(0), 'errors that the page reported').toEqual([]);
});
