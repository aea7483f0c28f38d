// The one door to boardgame.io. It is asked for by `require`, because its folders (`boardgame.io/client`) are none that
// Node's own imports can find, and only after its checks for developers are switched off: they would cost it time here.
import { createRequire } from 'node:module';

process.env['NODE_ENV'] ??= 'production';
const require = createRequire(import.meta.url);

export const { Client } = require('boardgame.io/client') as typeof import('boardgame.io/client');
export const { INVALID_MOVE } = require('boardgame.io/core') as typeof import('boardgame.io/core');

/** The world behind the draft that boardgame.io hands to moves; reading the draft itself is many times slower. */
export const { original } = require('immer') as typeof import('immer');
