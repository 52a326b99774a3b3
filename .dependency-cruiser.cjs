/** The walls of DESIGN.md section 2: schemas ← matchers ← pipeline; schemas ← reports ← pipeline. */
const STAGES = '^pipeline/([1-7])-[a-z]+/';
const HOT = '^matchers/(kernel|compare|block)/';
const LOCAL_CODE = '^(schemas|matchers|reports|pipeline|desk|reference|tests|bench)/';

module.exports = {
  forbidden: [
    {
      name: 'schemas-is-the-leaf',
      comment:
        'Types and data are read by everybody; if they imported code, everybody would depend on that code.',
      severity: 'error',
      from: { path: '^schemas/' },
      to: { path: LOCAL_CODE, pathNot: '^schemas/' },
    },
    {
      name: 'matchers-are-pure',
      comment: 'Value in, value out: the same kernel runs in a worker, in a test, and inside a Spark job.',
      severity: 'error',
      from: { path: '^matchers/' },
      to: { path: LOCAL_CODE, pathNot: '^(schemas|matchers)/' },
    },
    {
      name: 'matchers-touch-nothing',
      comment: 'No file, no clock, no package: what a matcher answers depends on its arguments alone.',
      severity: 'error',
      from: { path: '^matchers/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'hot-code-is-a-leaf-of-its-own',
      comment:
        'kernel, compare and block are one TypeScript project with plain indices; the rest of matchers is checked more strictly and must not leak into the inner loops.',
      severity: 'error',
      from: { path: HOT },
      to: { path: LOCAL_CODE, pathNot: HOT },
    },
    {
      name: 'reports-see-only-the-summary',
      comment:
        'A report is a function of the summary (schemas/): it cannot show a figure that the summary does not hold, nor reach a NIK.',
      severity: 'error',
      from: { path: '^reports/' },
      to: { path: LOCAL_CODE, pathNot: '^(schemas|reports)/' },
    },
    {
      name: 'reports-are-pure',
      comment:
        'View model in, text out: a report that read a file or the clock would not be the same bytes tomorrow.',
      severity: 'error',
      from: { path: '^reports/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stages-do-not-know-each-other',
      comment:
        'A stage reads what earlier stages wrote to the store, never their code: each can be rerun, replaced and tested alone.',
      severity: 'error',
      from: { path: STAGES },
      to: { path: STAGES, pathNot: '^pipeline/$1-' },
    },
    {
      name: 'only-the-sequence-imports-stages',
      comment:
        'stages.ts lists the stages; anybody else who called one would be a second sequence. A worker file is the part of a stage that runs in a thread.',
      severity: 'error',
      from: {
        path: LOCAL_CODE,
        pathNot: [
          STAGES,
          '^pipeline/(run|stages)\\.ts$',
          '^pipeline/workers/[a-z]+-worker\\.ts$',
          '^(tests|bench)/',
        ],
      },
      to: { path: STAGES },
    },
    {
      name: 'the-sequence-knows-stages-by-their-list',
      comment: 'run.ts looks at the files before the first stage; all else it learns from stages.ts.',
      severity: 'error',
      from: { path: '^pipeline/run\\.ts$' },
      to: { path: STAGES, pathNot: '^pipeline/1-ingest/check-files\\.ts$' },
    },
    {
      name: 'nobody-imports-the-pipeline',
      comment: 'The pipeline touches the world; what it depends on must not depend on it.',
      severity: 'error',
      from: { path: LOCAL_CODE, pathNot: '^(pipeline|reference|tests|bench)/' },
      to: { path: '^pipeline/' },
    },
    {
      name: 'tests-are-not-shipped',
      comment: 'Shipped code that imports a fixture or a benchmark would break in the installed package.',
      severity: 'error',
      from: { path: LOCAL_CODE, pathNot: '^(tests|bench)/' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'one-door-to-sqlite',
      comment:
        'One place opens, migrates and sets pragmas; a type import of the driver elsewhere would tie the stages to it.',
      severity: 'error',
      from: { path: '^(?!pipeline/store/|tests/|bench/)' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3' },
    },
    {
      name: 'one-door-to-threads',
      comment:
        'Threads are started and ended in one place, so that --threads 1 stays in process and no worker is left behind.',
      severity: 'error',
      from: { path: '^(?!pipeline/workers/|tests/|bench/)' },
      to: { path: '^(node:)?worker_threads$' },
    },
    {
      name: 'no-shell',
      comment:
        'Officers sit at Windows PCs, and a process we did not start cannot be locked out of personal data.',
      severity: 'error',
      from: { path: '^(?!tests/|bench/)' },
      to: { path: '^(node:)?(child_process|cluster)$' },
    },
    {
      name: 'simulator-is-a-world-of-its-own',
      comment:
        'Invented people must not be made by the code that is tested on them: shared code would share its mistakes.',
      severity: 'error',
      from: { path: '^pipeline/simulator/' },
      to: { path: LOCAL_CODE, pathNot: '^(schemas|pipeline/simulator)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Files in a circle can only be understood together, and ESM may see them half initialised.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that neither imports nor is imported is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.ts$'] },
      to: {},
    },
    {
      name: 'no-dev-dependency-in-shipped-code',
      comment:
        'It is missing where the package is installed. Types are gone by then and may come from anywhere.',
      severity: 'error',
      from: { path: '^(schemas|matchers|reports|pipeline|desk)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '/node_modules/@types/',
      },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'It is there by luck, through another package, and goes with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails only when that line is reached.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // walls hold for types too: a type import is a dependency of the reader
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
