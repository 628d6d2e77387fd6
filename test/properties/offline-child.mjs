/**
 * Converts the files named on the command line with the built program and prints, as JSON, what it touched meanwhile:
 * drivers that were loaded, and attempts to reach the network. `--export DIR OUT` makes files of a folder of envelopes
 * instead, `--control` touches both on purpose.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';

const attempts = [];
const trap = (owner, name) => {
  owner[name] = () => {
    attempts.push(name);
    throw new Error(`the network was touched: ${name}`);
  };
};
trap(net.Socket.prototype, 'connect');
trap(net.Server.prototype, 'listen');
trap(dgram.Socket.prototype, 'send');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  trap(dns, name);
  trap(dns.promises, name);
}

const require = createRequire(import.meta.url);
const files = process.argv.slice(2);
if (files[0] === '--control') {
  require('natural');
  try {
    net.connect(9);
  } catch {}
} else if (files[0] === '--export') {
  const { exportFolder } = await import('../../dist/index.js');
  const to = ['csv', 'xlsx', 'jsonl', 'parquet', 'duckdb', 'sqlite'];
  await exportFolder({ folder: files[1], to, out: files[2] });
} else {
  const { convert } = await import('../../dist/index.js');
  for (const file of files) await convert({ path: 'a', bytes: readFileSync(file) });
}
const driver = /[\\/]node_modules[\\/](mongoose|mongodb|pg|pg-pool|redis|@redis|memjs|dotenv)[\\/]/;
const drivers = [...new Set(Object.keys(require.cache).flatMap((file) => driver.exec(file)?.[1] ?? []))];
// Some of the drivers greet on standard output: the last line is the answer.
process.stdout.write(`\n${JSON.stringify({ drivers, attempts })}`);
