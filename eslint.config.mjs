import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Modules that face the operator: they alone write to the streams, read the clock and set the exit code. */
const FACES = ['pipeline/cli.ts', 'pipeline/commands/**', 'pipeline/console/**', 'bench/**'];

const OUTSIDE_WORLD = [
  {
    object: 'process',
    property: 'stdout',
    message: 'Only cli.ts, commands/, console/ and bench/ write to a terminal.',
  },
  {
    object: 'process',
    property: 'stderr',
    message: 'Only cli.ts, commands/, console/ and bench/ write to a terminal.',
  },
  {
    object: 'process',
    property: 'exit',
    message: 'Set process.exitCode in cli.ts or a command: exit() cuts off streams.',
  },
  {
    object: 'process',
    property: 'env',
    message: 'The environment is read in one place, a command, and passed in.',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'The same input gives the same bytes: take a seeded generator as a parameter.',
  },
  { object: 'Date', property: 'now', message: 'The clock is read in one place, a command, and passed in.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'hasil*/',
      'padan-portable-*/',
      'node_modules/',
      '.stryker-tmp/',
      'reports/mutation/',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { 'no-console': 'error', 'max-lines': ['error', { max: 300 }] },
  },
  {
    // Configuration files and the test reporter: plain JavaScript, not part of any TypeScript project.
    files: ['**/*.{mjs,cjs,js}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: { process: 'readonly', performance: 'readonly', console: 'readonly', URL: 'readonly' },
    },
  },
  { files: ['bench/**', 'portable/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } } },
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // STYLE: functions under 60 lines, at most three parameters, then an options object
      'max-lines-per-function': ['error', { max: 59, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-properties': ['error', ...OUTSIDE_WORLD],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is read in one place, a command, and passed in.',
        },
      ],
      // numbers in messages are what messages are made of
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `=> void insert.run(row)` says that the result is dropped on purpose
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // `row['NO_KK']`: a column's name is data, not a property
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // strings are spread to their characters: names are A to Z by then, numbers are digits
      '@typescript-eslint/no-misused-spread': 'off',
      // a destructured property left out of the rest is how a key is dropped
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  { files: FACES, rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' } },
  {
    // Indices are unchecked there (its own tsconfig), so a type may hide an `undefined` that a condition must catch.
    files: ['matchers/{kernel,compare,block,cluster}/**'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // Text distances take slices of one shared buffer (data, start, end, twice, less one): an options object would
    // be an allocation per pair. A plain index loop is what the engine vectorises; for-of over typed arrays is not.
    files: ['matchers/kernel/**'],
    rules: {
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    // A describe block is a list, not a function; a property takes as many parameters as it has generators.
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/max-params': 'off',
      'no-restricted-properties': 'off',
    },
  },
);
