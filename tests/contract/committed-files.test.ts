import { describe, expect, it } from '@jest/globals';
import { readText, repositoryFiles } from './repository.ts';

const BINARY = /\.(?:xlsx?|docx|ods|png|jpe?g|ico|gz|zip|woff2?)$/;
const files = repositoryFiles().filter((path) => !BINARY.test(path));

/** What says whose machine a file was written on, or opens a door. */
const BETRAYALS: readonly (readonly [string, RegExp])[] = [
  ['a home folder', /(?:\/home\/|\/Users\/|[A-Z]:\\{1,2}Users\\{1,2})[a-z]/],
  ['a folder of one machine', /(?:^|[\s"'`(=])\/(?:root|work|workspace|mnt|srv)\/[a-z.]/m],
  ['a host of a package registry', /\bregistry\.[a-z][\w-]*\.[a-z]/],
  [
    'an address of a local network',
    /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/,
  ],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  [
    'an access token',
    /\b(?:gh[opsu]_\w{36}|github_pat_\w{22}|glpat-[\w-]{20}|npm_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16})/,
  ],
  ['a registry login', /_auth(?:Token)?\s*=/],
  ['a password', /\b(?:password|passwd|kata_sandi|secret|api_?key)["']?\s*[:=]\s*["'][^"'\s]{6,}["']/i],
];

describe('committed files', () => {
  it.each(BETRAYALS)('hold no %s', (_what, pattern) => {
    expect(files.filter((path) => pattern.test(readText(path)))).toEqual([]);
  });

  it('end lines with LF, but for extracts and golden files, which are kept to the byte', () => {
    const kept = /^(?:data-samples|tests\/golden)\//;
    expect(files.filter((path) => !kept.test(path) && readText(path).includes('\r\n'))).toEqual([]);
  });

  it('keep source files to 300 lines', () => {
    const sources = files.filter((path) => /\.(?:ts|mjs|cjs)$/.test(path));
    expect(sources.filter((path) => readText(path).trimEnd().split('\n').length > 300)).toEqual([]);
  });

  it('have names that Windows can check out', () => {
    const impossible = /[<>:"|?*\\]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
    expect(files.filter((path) => path.split('/').some((name) => impossible.test(name)))).toEqual([]);
    expect(new Set(files.map((path) => path.toLowerCase())).size).toBe(files.length);
  });
});

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> };

  it('names no host that packages come from', () => {
    const hosts = Object.entries(packages).filter(([, { resolved }]) =>
      /^(?:https?|git|ssh)/.test(resolved ?? ''),
    );
    expect(hosts.map(([name]) => name)).toEqual([]);
  });

  // npm install leaves out what the registry at hand does not have yet, and npm ci then refuses the lockfile everywhere
  it('holds the binaries for every system, not only for the one it was made on', () => {
    const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          packages[`${path}/node_modules/${name}`] === undefined &&
          packages[`node_modules/${name}`] === undefined,
      ),
    );
    expect(absent).toEqual([]);
  });
});
