/**
 * Makes the pictures of docs/panduan.md anew, from the built program and a generated regency (seeded, nobody in it is
 * real; what is shown is masked besides):
 *
 *   npm ci && npm run build && node docs/gambar/buat.mjs
 *
 * Needs Chromium (Debian: apt-get install chromium); another one by CHROMIUM=/path/to/chrome. Takes half a minute.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/pipeline/cli.js', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const MOST_BYTES = 200_000;
const WIDTH = 1100;
const SOURCES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'];

/** Everything a command prints, stderr first; `input` is what is typed at its questions. */
function padan(args, cwd, input = '') {
  const ended = spawnSync(process.execPath, [CLI, ...args], { cwd, input, encoding: 'utf8' });
  const { status, stdout, stderr } = ended;
  if (status !== 0) throw new Error(`padan ${args.join(' ')}: status ${status}\n${stderr}`);
  return `${stderr}${stdout}`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page that looks like a terminal: the line that was typed, then what came. */
const terminal = (typed, lines) => `<!doctype html><meta charset="utf-8"><style>
html,body{margin:0;background:#fff}
pre{margin:0;padding:20px 24px;background:#1b1f24;color:#e6e9ec;font:12.5px/1.45 "DejaVu Sans Mono",monospace;min-height:100vh;box-sizing:border-box}
b{color:#8fd0a0;font-weight:normal}</style><pre><b>${escaped(typed)}</b>\n${escaped(lines.join('\n'))}</pre>`;
const TERMINAL_LINE = 12.5 * 1.45;
const COLUMNS = 138;

/** A long line goes on below, as in a real terminal. */
const folded = (line) => line.match(new RegExp(`.{1,${COLUMNS}}`, 'gu')) ?? [''];

function screenshot(page, name, { height, width = WIDTH }) {
  const to = join(HERE, `${name}.png`);
  const flags = ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--force-prefers-color-scheme=light'];
  execFileSync(
    CHROMIUM,
    [...flags, `--window-size=${width},${height}`, `--screenshot=${to}`, pathToFileURL(page).href],
    { stdio: 'ignore' },
  );
  const { size } = statSync(to);
  if (size > MOST_BYTES) throw new Error(`${name}.png: ${size} bytes, at most ${MOST_BYTES}`);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} KB\n`);
}

function terminalShot(folder, name, typed, text) {
  const lines = text.trimEnd().replaceAll(folder, '…/pemadanan').split('\n').flatMap(folded);
  const page = join(folder, `${name}.html`);
  writeFileSync(page, terminal(typed, lines));
  screenshot(page, name, { height: Math.ceil((lines.length + 1) * TERMINAL_LINE + 40) });
}

const upTo = (text, heading) => text.slice(0, text.indexOf(`\n${heading}`));

/** One section of a page of ours, with the page's own looks. */
function sectionShot(from, name, { id, height }) {
  const text = readFileSync(from, 'utf8');
  const [, section = ''] = new RegExp(`(<section id="${id}"[\\s\\S]*?)<section id=`).exec(text) ?? [];
  if (section === '') throw new Error(`${from}: no section ${id}`);
  const page = join(from, '..', `${name}.html`);
  writeFileSync(
    page,
    `${text.slice(0, text.indexOf('<body'))}<body><main style="padding:0 2rem">${section}</main></body></html>`,
  );
  screenshot(page, name, { height });
}

const folder = mkdtempSync(join(tmpdir(), 'padan-gambar-'));
try {
  padan(['generate', '--out', 'contoh', '--residents', '3000', '--seed', '7'], folder);
  mkdirSync(join(folder, 'data'));
  for (const source of SOURCES)
    cpSync(join(folder, 'contoh', `${source}.csv`), join(folder, 'data', `${source}.csv`));

  const profile = padan(
    ['profile', 'data/bpjs.csv', '--as-of', '2026-06-30', '--html', 'profil.html'],
    folder,
  );
  terminalShot(folder, 'profile', '$ padan profile data/bpjs.csv', upTo(profile, 'TANGGAL LAHIR'));
  screenshot(join(folder, 'profil.html'), 'profil-html', { height: 900 });

  // every question's default but for the day: five files, then as-of
  padan(['init', 'data'], folder, '\n\n\n\n\n2026-06-30\n');
  const run = padan(['run', '--config', 'padan.yaml'], folder);
  terminalShot(folder, 'run', '$ padan run --config padan.yaml', run);

  const sample = SOURCES.flatMap((source) => [`--${source}`, `contoh/${source}.csv`]);
  padan(['run', ...sample, '--as-of', '2026-06-30', '--out', 'hasil-contoh'], folder);
  const explain = padan(['explain', 'bpjs:219', '--out', 'hasil-contoh'], folder);
  terminalShot(folder, 'explain', '$ padan explain bpjs:219 --out hasil-contoh', upTo(explain, 'Uji pusat'));

  padan(['explain', 'bpjs:219', '--out', 'hasil-contoh', '--svg', 'bobot.svg'], folder);
  const picture = join(folder, 'bobot.html');
  writeFileSync(
    picture,
    '<!doctype html><meta charset="utf-8"><body style="margin:0"><img src="bobot.svg" width="640">',
  );
  const [, units = 420, tall = 420] =
    /viewBox="0 0 (\d+) ([\d.]+)"/.exec(readFileSync(join(folder, 'bobot.svg'), 'utf8')) ?? [];
  screenshot(picture, 'bobot', { height: Math.ceil((tall / units) * 640), width: 640 });
  padan(['model', '--out', 'hasil-contoh'], folder);
  screenshot(join(folder, 'model.html'), 'model', { height: 1250 });

  const report = join(folder, 'hasil', 'laporan.html');
  screenshot(report, 'laporan', { height: 1000 });
  sectionShot(report, 'temuan', { id: 'bagian-3', height: 1000 });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
