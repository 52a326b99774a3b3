import { basename, relative, resolve } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { FileProfile } from '../../schemas/profile.ts';
import { count } from '../../reports/parts/number.ts';
import { filesOf } from '../extract/paths.ts';
import { SOURCE_FLAGS } from '../project.ts';
import { isCalendarDate } from '../project-yaml.ts';
import { type ProfileRules, profileFile } from '../profile/profile.ts';
import { type Asker, Refusal } from './ask.ts';
import type { Draft, DraftSource } from './project-text.ts';

export interface Scene {
  readonly asker: Asker;
  readonly tell: (line: string) => void;
  readonly rules: ProfileRules;
  readonly today: string;
  /** Where padan.yaml will lie. */
  readonly folder: string;
}

interface Seen {
  readonly path: string;
  readonly profile: FileProfile;
  readonly role: string;
}

const SKIPPED = 'lewati';

/** Asks for the files, shows what each seems to be, and asks for what no file can say. */
export async function interview(given: readonly string[], scene: Scene): Promise<Draft> {
  const { asker, tell, today } = scene;
  const paths = given.length > 0 ? given : [await asker.ask('Folder atau berkas ekstrak', '.')];
  const files = filesOf(paths.map((path) => resolve(path)));
  tell(`${count(files.length)} berkas diperiksa.\n`);
  const seen: Seen[] = [];
  for (const path of files) {
    const one = await look(path, scene);
    if (one !== undefined) seen.push(one);
  }
  if (seen.length === 0) throw nothing();
  const asOf = await asker.askUntil('Tanggal acuan (umur, bulan) YYYY-MM-DD', today, dateOr);
  const sources: DraftSource[] = [];
  for (const role of inFlagOrder(seen.map((one) => one.role))) {
    const own = seen.filter((one) => one.role === role);
    sources.push(await source(role, own, { ...scene, asOf }));
  }
  const out = await asker.ask('Folder hasil', 'hasil');
  return { out, asOf, sources };
}

/** The order of the flags, which is that of the crosswalk; other kinds of source after them. */
function inFlagOrder(roles: readonly string[]): string[] {
  const place = (role: string): number => {
    const at = SOURCE_FLAGS.findIndex((flag) => flag === role);
    return at < 0 ? SOURCE_FLAGS.length : at;
  };
  return [...new Set(roles)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Shows one file and asks which source it is; undefined for a file that is left out. */
async function look(path: string, { asker, tell, rules }: Scene): Promise<Seen | undefined> {
  tell(`\n${basename(path)}`);
  let profile: FileProfile;
  try {
    profile = await profileFile(path, undefined, rules);
  } catch (error) {
    if (!(error instanceof PadanError)) throw error;
    for (const { message, next } of error.faults) tell(`  tidak dapat dibaca: ${message}\n  → ${next}`);
    return undefined;
  }
  const { understood, rows, reading, problems } = profile;
  tell(
    `  ${understood.label}: ${understood.known} dari ${understood.of} isian, ${count(rows.total)} baris (${count(rows.rejected)} ditolak)`,
  );
  tell(`  ${reading.join(', ')}`);
  for (const problem of problems) tell(`  ! ${problem}`);
  const known = rules.roles.map(({ role }) => role);
  const fallback = isLikely(profile, rules) ? understood.role : SKIPPED;
  const role = await asker.askUntil(`  Sumber (${known.join(', ')}, ${SKIPPED})`, fallback, (answer) =>
    answer === SKIPPED || known.includes(answer)
      ? answer
      : new Refusal(`pilih salah satu: ${known.join(', ')}, ${SKIPPED}`),
  );
  return role === SKIPPED ? undefined : { path, profile, role };
}

/** A list of a local scheme needs little: what has less than half of its columns is some other table with names in it. */
function isLikely({ understood }: FileProfile, { roles }: ProfileRules): boolean {
  if (understood.missing.length > 0) return false;
  const kind = roles.find(({ role }) => role === understood.role)?.schema.kind;
  return kind !== 'list' || understood.known * 2 > understood.of;
}

async function source(
  role: string,
  own: readonly Seen[],
  { asker, tell, folder, asOf }: Scene & { readonly asOf: string },
): Promise<DraftSource> {
  const rows = own.reduce((sum, { profile }) => sum + profile.rows.total, 0);
  tell(`\n${role}: ${own.length} berkas, ${count(rows)} baris`);
  const extractDate = await asker.askUntil('  Tanggal data diambil di instansi YYYY-MM-DD', asOf, dateOr);
  const controlTotal = await asker.askUntil(
    '  Jumlah baris menurut surat pengantar (kosongkan bila tidak ada)',
    '',
    totalOr,
  );
  if (controlTotal !== undefined && controlTotal !== rows)
    tell(
      `  ! Surat pengantar menyebut ${count(controlTotal)}, berkas berisi ${count(rows)}: selisih ${count(rows - controlTotal)}. Pastikan berkasnya lengkap.`,
    );
  const [first] = own;
  return {
    name: role,
    files: own.map(({ path }) => relative(folder, path) || path),
    extractDate,
    controlTotal,
    sniffed: own.length === 1 && first !== undefined ? first.profile.sniffed : {},
  };
}

const dateOr = (answer: string): string | Refusal =>
  isCalendarDate(answer) ? answer : new Refusal('tulis sebagai YYYY-MM-DD, misalnya 2026-06-30');

const totalOr = (answer: string): number | undefined | Refusal => {
  if (answer === '') return undefined;
  const digits = answer.replace(/[.\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : new Refusal('tulis angka saja, misalnya 2846');
};

const nothing = (): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'tidak-ada-sumber',
    message: 'Tidak ada satu berkas pun yang dapat dipakai',
    next: 'Sebutkan folder atau berkas ekstrak: padan init FOLDER',
  });
