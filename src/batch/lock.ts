import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_FOLDER } from '../exporters/output-folder.ts';

/** A folder has one run at a time. */
export interface Lock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** When the process began, as its system tells it; a number that was given out anew has another. */
  readonly began: string;
}

/** Takes the output folder for this process; `null` where a living process has it. @throws what the file system says */
export function takeLock(output: string): Lock | null {
  const file = lockFile(output);
  mkdirSync(join(output, OWN_FOLDER), { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (holderOf(output) !== null) return null;
    rmSync(file, { force: true });
  }
  return null;
}

/** The process that has the folder, `null` where none that lives. */
export function holderOf(output: string): number | null {
  try {
    const { pid, began }: Holder = JSON.parse(readFileSync(lockFile(output), 'utf8'));
    process.kill(pid, 0);
    return beganAt(pid) === began ? pid : null;
  } catch {
    return null;
  }
}

function lockFile(output: string): string {
  return join(output, OWN_FOLDER, 'lock');
}

/** Field 22 of `/proc/PID/stat` (proc(5)); empty where the system has no such file. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
