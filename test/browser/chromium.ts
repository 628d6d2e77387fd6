import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '../golden/fixtures.ts';

const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium');
const CACHE = join(ROOT, 'node_modules', '.cache');
/** Tried in this order where the package's Chromium does not start. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Without the sandbox, which root cannot have; the pages are this project's own. */
const ARGS = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--force-color-profile=srgb'];

/** The package's own names folders of AWS Lambda; without any font Chromium ends at the first page. */
const FONTS = '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n';

/** A browser that needs no system package: the one in `@sparticuz/chromium`, else an installed one. @throws with the reason of each */
export async function launchChromium(): Promise<Browser> {
  const reasons: string[] = [];
  for (const start of [launchPackaged, ...INSTALLED.filter((file) => existsSync(file)).map(launchInstalled)]) {
    try {
      return await start();
    } catch (error) {
      reasons.push((error instanceof Error ? error.message : String(error)).slice(0, 600));
    }
  }
  throw new Error(
    `no Chromium starts on this machine; install one (Debian: apt-get install chromium)\n${reasons.join('\n')}`,
  );
}

/** The package brings the libraries that a bare Debian lacks, and a font, so that pages look the same everywhere. */
async function launchPackaged(): Promise<Browser> {
  const folder = unpack();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: ARGS, env });
}

const launchInstalled = (executablePath: string) => () => chromium.launch({ executablePath, args: ARGS });

/** Unpacks once for all test files, whole or not at all: test files run beside each other. */
function unpack(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'chromium-'));
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be in AWS Lambda.
    const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, env });
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), FONTS);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
