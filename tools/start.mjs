// `npm start`: installs what is missing, builds the game and serves it. Options go on to tools/serve.mjs.
import { installMissing } from './install.mjs';
import { runScript, toolScript } from './run.mjs';

/** @returns {Promise<number>} exit code */
async function start() {
  await installMissing();
  console.log('Building the game …');
  const built = await runScript(toolScript('vite'), ['build', '--logLevel', 'warn']);
  if (built !== 0) return built;
  return runScript('tools/serve.mjs', process.argv.slice(2));
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
