/** A worker that does to each file what the file's name says. */
const eaten = [];

const DEEDS = {
  spin() {
    for (;;);
  },
  hang() {},
  eat() {
    for (;;) eaten.push(new Array(1_000_000).fill({}));
  },
  swell() {
    for (let i = 0; i < 4000; i++) eaten.push(Buffer.alloc(1024 * 1024, 1));
  },
  exit() {
    process.exit(3);
  },
  throw() {
    throw new Error('no one catches this');
  },
  async reject() {
    await Promise.reject(new Error('no one awaits this'));
  },
  full(path) {
    finish(path, { status: 'failed', code: 'no-room', message: 'the disk is full', advice: 'make room' });
  },
  noise(path) {
    process.stdout.write('noise'.repeat(10_000));
    process.stderr.write('noise'.repeat(10_000));
    finish(path);
  },
};

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (message.type === 'options') return;
  const { path } = message.item;
  const deed = DEEDS[path.split('.')[0]];
  if (deed) void deed(path);
  else finish(path);
});
if (process.env.LAHTER_STUB_SILENT === undefined) setInterval(() => process.send({ type: 'alive' }), 100).unref();

function finish(path, more = {}) {
  const outcome = {
    path,
    sha256: null,
    status: 'ok',
    code: null,
    message: null,
    advice: null,
    output: null,
    duplicateOf: null,
    summary: null,
    ...more,
  };
  process.send({ type: 'outcome', outcome, written: null });
  process.send({ type: 'done', memory: 1 });
}
