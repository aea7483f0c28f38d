// Phaser comes as one bundle that no bundler can thin out, but its package carries the sources too. This plugin makes
// `import 'phaser'` mean a small entry of our own: a scene with a camera that shows images and graphics, by WebGL or
// on a plain canvas, and nothing that the map does without.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const sources = join(dirname(require.resolve('phaser/package.json')), 'src');

/** The file that stands for `phaser`; its text is replaced by `ENTRY`. */
export const phaserCoreEntry = join(sources, 'phaser-core.js');

/** What the map takes from Phaser; the plugins and the makers of game objects make themselves known when required. */
const ENTRY = `
  require('./events/EventEmitter');
  require('./gameobjects/GameObjectCreator');
  require('./gameobjects/GameObjectFactory');
  require('./gameobjects/DisplayList');
  require('./gameobjects/UpdateList');
  require('./cameras/2d/CameraManager');
  require('./scene/ScenePlugin');
  require('./gameobjects/graphics/GraphicsCreator');
  require('./gameobjects/image/ImageFactory');
  require('./gameobjects/layer/LayerFactory');
  module.exports = {
    CANVAS: require('./const').CANVAS,
    Core: { Events: require('./core/events') },
    Game: require('./core/Game'),
    Scale: { NONE: require('./scale/const/SCALE_MODE_CONST').NONE },
    Scene: require('./scene/Scene'),
    WEBGL: require('./const').WEBGL,
  };
`;

/**
 * Modules left out, by their path below `src`: what requires them never uses them in the map. An empty class stands
 * for each, so that what is constructed at the start can be, and a use by mistake is an error.
 */
const LEFT_OUT: readonly RegExp[] = [
  // Effects on a finished picture, and game objects that the map has none of.
  /^filters\//,
  /^renderer\/webgl\/renderNodes\/filters\//,
  /^renderer\/webgl\/renderNodes\/(BatchHandler(PointLight|Strip|TileSprite|Tri)|DynamicTextureHandler|FillPath)\./,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile|TileSprite|TilemapGPULayer)\./,
  /^renderer\/webgl\/renderNodes\/texturer\/TexturerTileSprite\./,
  /^renderer\/webgl\/renderNodes\/transformer\/Transformer(Stamp|Tile|TileSprite|Vertex)\./,
  /^renderer\/snapshot\//,
  /^display\/mask\//,
  /^gameobjects\/components\/PathFollower\./,
  /^textures\/(CanvasTexture|DynamicTexture)\./,
  /^textures\/parsers\/(?!index|Image\.)/,
  // Hands, files, moving pictures and easing: the page has its own, or needs none.
  /^input\/InputManager\./,
  /^loader\/FileTypesManager\./,
  /^cache\/CacheManager\./,
  /^animations\/AnimationManager\./,
  /^device\/(Audio|Video)\./,
  // Mathematics in space, and chance.
  /^math\/(easing\/|Vector3\.)/,
  /^math\/random-data-generator\//,
];

/** Modules of which something small is used. */
const STAND_INS: Readonly<Record<string, string>> = {
  'math/index.js': "exports.RandomDataGenerator = require('./random-data-generator/RandomDataGenerator');",
  'renderer/index.js': "exports.Events = require('./events');",
  // It would listen on the page for longer than the game lives, and wake the loop, which the map has put to sleep.
  'core/VisibilityHandler.js': 'module.exports = () => {};',
  // Phaser's greeting in the console.
  'core/DebugHeader.js': 'module.exports = () => {};',
  // The texture manager makes one for itself at the start.
  'gameobjects/tilesprite/TileSprite.js': 'module.exports = class { setOrigin() { return this; } };',
};

/**
 * The sources ask `typeof NAME` for build-time switches, which is true of any name until it is replaced.
 */
const switches: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
};

/** Pieces of modules that are written otherwise. */
const REWRITTEN: Readonly<Record<string, readonly [piece: string, otherwise: string]>> = {
  // It would open a context at once only to know whether one can be had; the map brings its own.
  'device/Features.js': ['Features.webGL = testWebGL();', 'Features.webGL = false;'],
};

/** The text of one of Phaser's modules in the game. @param path below `src`, with forward slashes */
function moduleText(path: string, code: string): string {
  if (path === 'phaser-core.js') return ENTRY;
  const standIn = STAND_INS[path];
  if (standIn !== undefined) return standIn;
  if (LEFT_OUT.some((pattern) => pattern.test(path))) return 'module.exports = class {};';
  const [piece, otherwise] = REWRITTEN[path] ?? ['', ''];
  if (!code.includes(piece)) throw new Error(`Phaser's ${path} no longer says “${piece}”.`);
  return code
    .replace(piece, otherwise)
    .replaceAll(/typeof ([A-Z_0-9]+)\b/g, (text, name: string) =>
      name in switches ? String(switches[name]) : text,
    );
}

/** Of all that is decided here: Vite prepares packages anew when a plugin's name changes, not when its doings do. */
const digest = createHash('sha256')
  .update([ENTRY, ...LEFT_OUT, JSON.stringify([STAND_INS, REWRITTEN, switches])].join('\n'))
  .digest('hex')
  .slice(0, 8);

/**
 * Puts the build-time switches into Phaser's sources and leaves out what the map has no use for.
 * @returns a plugin for Vite, and for the bundler that prepares packages for the development server
 */
export function phaserCore(): Plugin {
  return {
    name: `phaser-core-${digest}`,
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]phaser[\\/]src[\\/].*\.js$/ },
      handler: (code, id) => ({
        code: moduleText(id.slice(sources.length + 1).replaceAll('\\', '/'), code),
        map: null,
      }),
    },
  };
}
