// Under which addresses this machine is found, and how one of them looks to a camera.
import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';

/** IPv4 addresses of this machine on its networks, those of wires and wireless nets before made-up ones. */
export function networkAddresses(): readonly string[] {
  const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|tailscale)/i;
  return Object.entries(networkInterfaces())
    .flatMap(([name, found]) => (found ?? []).map((each) => ({ name, ...each })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .sort((a, b) => Number(virtual.test(a.name)) - Number(virtual.test(b.name)))
    .map(({ address }) => address);
}

/**
 * Where browsers find the server, the likeliest first.
 * @param bind the address it is bound to
 */
export function pageAddresses(bind: string, port: number): readonly string[] {
  const everywhere = bind === '0.0.0.0' || bind === '::';
  const found = everywhere ? networkAddresses() : [bind];
  const hosts = found.length > 0 ? found : ['localhost'];
  return hosts.map((host) => `http://${host.includes(':') ? `[${host}]` : host}:${port}/`);
}

/** Whether only this machine reaches an address. */
export function isLoopback(bind: string): boolean {
  return bind === 'localhost' || bind === '::1' || /^127\./.test(bind);
}

/**
 * An address as a picture of letters, for a terminal.
 * @param coloured white on black whatever the terminal's own colours are, so that cameras can read it
 */
export function pictureOf(address: string, coloured: boolean): string {
  const lines = renderUnicodeCompact(address, { border: 2 }).split('\n');
  return lines.map((line) => (coloured ? `\u001b[97;40m${line}\u001b[0m` : line)).join('\n');
}
