import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIMITS } from '../../model/limits.ts';

/** The document as DOCX, or in words why there is none. */
export type LibreOfficeResult = { readonly docx: Uint8Array } | { readonly failure: string };

export interface LibreOfficeOptions {
  readonly program?: string;
  readonly milliseconds?: number;
}

/**
 * Lets an installed LibreOffice save a Word document as DOCX. It works in a folder of its own that nobody else may look into
 * and that is gone afterwards, with a fresh profile that runs no macros and follows no links.
 */
export async function saveAsDocx(
  doc: Uint8Array,
  { program = 'soffice', milliseconds = LIMITS.libreOfficeSeconds * 1000 }: LibreOfficeOptions = {},
): Promise<LibreOfficeResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lahter-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings());
    await writeFile(join(folder, 'document.doc'), doc);
    const failure = await run(program, argumentsFor(folder, profile), folder, milliseconds);
    if (failure !== null) return { failure };
    const docx = await readFile(join(folder, 'document.docx')).catch(() => null);
    return docx === null ? { failure: 'it did not take the file' } : { docx };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function argumentsFor(folder: string, profile: string): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--norestore', '--nodefault', '--nolockcheck', '--nologo', '--nofirststartwizard'],
    ...['--convert-to', 'docx', '--outdir', folder, join(folder, 'document.doc')],
  ];
}

/** `null` where the program ended well. It starts others: the whole group is ended when its time is over. */
async function run(program: string, args: string[], folder: string, milliseconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', HOME: folder, TMPDIR: folder };
    const child = spawn(program, args, { cwd: folder, env, stdio: 'ignore', detached: true });
    const endGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const done = (failure: string | null) => {
      clearTimeout(timer);
      process.off('exit', endGroup);
      endGroup();
      resolve(failure);
    };
    const timer = setTimeout(() => done(`it took longer than ${milliseconds / 1000} s`), milliseconds);
    process.on('exit', endGroup);
    child.on('error', () => done('it is not installed'));
    child.on('exit', (code) => done(code === 0 ? null : 'it ended with an error'));
  });
}

const COMMON = '/org.openoffice.Office.Common/Security/Scripting';
const INTERNET = '/org.openoffice.Inet/Settings';

/** What a fresh profile is told, `path`, name and value: macros off, links never followed, a proxy that leads nowhere. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  [COMMON, 'MacroSecurityLevel', '3'],
  [COMMON, 'DisableMacrosExecution', 'true'],
  [COMMON, 'DisableActiveContent', 'true'],
  [COMMON, 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  [INTERNET, 'ooInetProxyType', '1'],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((name): [string, string, string][] => [
    [INTERNET, `ooInet${name}ProxyName`, '127.0.0.1'],
    [INTERNET, `ooInet${name}ProxyPort`, '9'],
  ]),
];

function settings(): string {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`;
}
