/** Sources run as they are: swc strips the types; only tests that spawn padan need the build. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // tests/long: kills, soaks and mutants, by `npm run test:long`
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/long/'],
  // sources only: a built or packed padan beside the tests is no module of theirs
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/hasil'],
  reporters: ['default', '<rootDir>/tests/reporter.mjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
