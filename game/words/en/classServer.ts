// What the class server says on the terminal of whoever starts it.
export const classServer = {
  usage: `The Unmade Alliance, for a class

  npm run classroom -- [options]

  --port N          port for the game and its lessons (default 4173)
  --host ADDRESS    address of this machine to offer them on (default 0.0.0.0: the whole network)
  --data FOLDER     where lessons are kept (default classroom-data in the game's folder)
  --days N          days that a lesson is kept after it was last used (default 30)
  --redis URL       keep lessons in this Redis, shared by several servers, instead of in the folder;
                    the variable UNMADE_ALLIANCE_REDIS says the same
  --reached-at NAME with --redis: name or address under which the other servers reach this one
  --name NAME       a further name under which browsers reach the server, such as that of a proxy;
                    may be given more than once
  --help            this text`,
  badOption: (message: string) => `${message.replace(/\.$/, '')}. Try: npm run classroom -- --help`,
  needsNumber: (option: string, low: number, high: number) =>
    `--${option} takes a whole number from ${low} to ${high}. Try: npm run classroom -- --help`,
  portTaken: (port: number) =>
    `Port ${port} is taken by another program. Stop that one, or give another: npm run classroom -- --port ${port + 1}`,
  portForbidden: (port: number) =>
    `This machine does not let a program use port ${port}. Give one above 1023: npm run classroom -- --port 4173`,
  folderInUse: (folder: string) =>
    `Another class server is using ${folder}. Stop that one, or give this one a folder of its own with --data.`,
  noRedis: (address: string, reason: string) =>
    `The Redis at ${address} does not answer (${reason}). Start it, or leave --redis out.`,
  noSite: 'The game is not built. Run: npm run build',
  students: (addresses: string) =>
    `Students open ${addresses}, or point a camera at this, and type the code that the teacher’s page shows:`,
  teacher: 'Teacher’s link (keep it to yourself: whoever has it leads the lessons)',
  kept: (folder: string, days: number) =>
    `Lessons are kept in ${folder}, for ${days} days after they were last used. A teacher deletes one at once on the teacher’s page.`,
  keptInRedis: (address: string, days: number) =>
    `Lessons are kept in the Redis at ${address}, for ${days} days after they were last used. A teacher deletes one at once on the teacher’s page.`,
  notOnDisk:
    'This Redis does not write every change to its disk (appendonly is not “yes”): a power cut there loses the last orders.',
  alone: 'Only this machine can reach that address. To let a class in, leave --host out.',
  stop: 'Press Ctrl+C to stop. Nothing is lost by that: lessons go on when the server is started again.',
  stopping: 'Stopping …',
};
