/** Imports run one way; the layers stand from the outside in. A layer may import itself and what stands after it. */
const layers = [
  'cli',
  'index\\.ts',
  'batch|compare|exporters',
  'pipeline\\.ts|convert-all\\.ts|find-document\\.ts|redact',
  'parsers|containers|sections|kinds|extractors',
  'normalize',
  'vocabulary|model',
];
const path = (names) => `^src/(${names})(/|$)`;

const oneWay = layers.slice(1).map((names, i) => ({
  name: `no-way-up-from-${names.replaceAll('\\.', '.')}`,
  comment: 'An inner layer never knows an outer one (see "The house" in CONTRIBUTING.md).',
  severity: 'error',
  from: { path: path(names) },
  to: { path: path(layers.slice(0, i + 1).join('|')) },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'parsers-know-no-words',
      comment: 'A parser turns bytes into a Document; words and fields come later.',
      severity: 'error',
      from: { path: '^src/(parsers|containers)/' },
      to: { path: '^src/(vocabulary|sections|kinds|extractors)/' },
    },
    {
      name: 'rules-know-no-formats',
      severity: 'error',
      from: { path: '^src/(sections|kinds|extractors|normalize)/' },
      to: { path: '^src/(parsers|containers)/' },
    },
    {
      name: 'redaction-sees-envelopes-only',
      comment: 'What masks the output never reads a document: any envelope can be masked, when ever it was made.',
      severity: 'error',
      from: { path: '^src/redact/' },
      to: {
        path: '^src/(pipeline\\.ts|index\\.ts|convert-all\\.ts|find-document\\.ts|parsers|containers|sections|kinds|extractors)',
      },
    },
    { name: 'model-stands-alone', severity: 'error', from: { path: '^src/model/' }, to: { path: '^src/(?!model/)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
