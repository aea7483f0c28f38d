// Builds one edition: `node build.ts first|second FOLDER`. The second says on its title screen that it is another.
import { build, type Plugin } from 'vite';

const [edition, outDir] = process.argv.slice(2);
if (!edition || !outDir) throw new Error('An edition and a folder are wanted.');

/** What the second edition's title screen says where the first one's has its kicker. */
const KICKER = "'title.kicker': 'The second edition'";

function secondEdition(): Plugin {
  return {
    name: 'second-edition',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]words[\\/]en[\\/]title\.ts$/ },
      handler(code) {
        const changed = code.replace(/'title\.kicker': '[^']*'/, KICKER);
        if (changed === code) this.error('The title has no kicker to change.');
        return { code: changed, map: null };
      },
    },
  };
}

await build({
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true },
  plugins: edition === 'second' ? [secondEdition()] : [],
});
