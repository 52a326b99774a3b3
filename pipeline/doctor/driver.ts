import { probeDriver } from '../store/probe.ts';
import { type Check, codeOf, fails, ok, warns } from './check.ts';

export function driverCheck(): Check {
  const title = 'SQLite (better-sqlite3)';
  try {
    const { version, fullText } = probeDriver();
    if (fullText) return ok('sqlite', title, `${version}, pencarian teks (FTS5) ada`);
    return warns({
      id: 'sqlite',
      title,
      found: `${version}, tanpa pencarian teks (FTS5)`,
      next: 'Pasang ulang dengan npm ci: better-sqlite3 membawa SQLite-nya sendiri',
    });
  } catch (error) {
    return fails({
      id: 'sqlite',
      title,
      found: `tidak dapat dimuat (${codeOf(error)}): modulnya dibuat untuk Node atau komputer lain`,
      next: 'Jalankan npm ci (atau npm rebuild better-sqlite3) dengan Node yang dipakai sekarang',
    });
  }
}
