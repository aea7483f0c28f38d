// Starts programs that tests end, kindly or not: class servers and a Redis.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  readonly address: string;
  readonly port: number;
  readonly key: string;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** @param args of `serverProcess.ts` */
export async function startServerProcess(...args: readonly string[]): Promise<ServerProcess> {
  const script = join(import.meta.dirname, 'serverProcess.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { port, key }: { port: number; key: string } = JSON.parse(line);
    return {
      address: `http://127.0.0.1:${port}`,
      port,
      key,
      kill: () => ended(child, 'SIGKILL'),
      stop: () => ended(child, 'SIGTERM'),
    };
  }
  throw new Error('The class server did not start.');
}

/** Whether there is a Redis on this machine. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis on loopback that keeps nothing. @returns its address and how to end it */
export async function startRedis(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const { createServer } = await import('node:net');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (/Ready to accept connections/.test(line)) break;
  }
  child.stdout.resume();
  return { address: `redis://127.0.0.1:${port}`, stop: () => ended(child, 'SIGTERM') };
}
