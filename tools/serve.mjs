// Serves the built game from dist/ and prints where. Takes --port N and --host ADDRESS.
import { parseArgs } from 'node:util';
import { preview } from 'vite';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, host: { type: 'string', default: 'localhost' } },
});

/**
 * Is there somebody at a desktop who would see a browser window open?
 * @returns {boolean}
 */
function hasDesktop() {
  if (process.env.CI || !process.stdout.isTTY || process.env.SSH_CONNECTION) return false;
  if (process.platform === 'linux') return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return true;
}

const server = await preview({
  logLevel: 'error',
  preview: { port: Number(values.port), strictPort: false, host: values.host, open: hasDesktop() },
});
const { local = [], network = [] } = server.resolvedUrls ?? {};
console.log(`\nThe Unmade Alliance is at ${[...local, ...network].join(' and ')}\nPress Ctrl+C to stop.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
