import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { LinkModel } from '../matchers/model/link-model.ts';
import { type Fault, PadanError } from '../schemas/faults.ts';
import { LinkModelFile, MODEL_VERSION } from '../schemas/link-model.ts';
import { readWork } from './store/read.ts';
import { translated } from './store/faults.ts';

const MOST_TOLD = 5;
/** Probabilities of a field add up to one but for rounding and the floor that training keeps. */
const ROUNDING = 0.01;

/** A model file, checked: its shape, its version, and that its numbers fit one another. Nothing of it is guessed. */
export function readModelFile(path: string): LinkModel {
  const data = parsed(path);
  const version = data instanceof Object && 'version' in data ? data.version : undefined;
  if (version === undefined) throw refused(path, 'bukan berkas model padan');
  if (version !== MODEL_VERSION)
    throw refused(path, `bentuk model ${JSON.stringify(version)}, program ini memakai ${MODEL_VERSION}`);
  const result = LinkModelFile.safeParse(data, { error: z.locales.id().localeError });
  if (!result.success)
    throw refused(
      path,
      ...result.error.issues.map((issue) => `${issue.path.join('.') || 'berkas'}: ${issue.message}`),
    );
  const wrong = misfits(result.data);
  if (wrong.length > 0) throw refused(path, ...wrong);
  return result.data;
}

/** Refuses before a run begins what would fail at its end. */
export function checkModelTarget(path: string): void {
  if (!existsSync(dirname(path)))
    throw fault(
      'model-tak-tersimpan',
      `Folder untuk --save-model tidak ada: ${dirname(path)}`,
      'Buat folder itu',
    );
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw fault('model-tak-tersimpan', `--save-model menunjuk folder: ${path}`, 'Sebutkan nama berkas');
}

/** Writes the model of a finished run to a file of its own. */
export function saveModel(out: string, path: string): void {
  const store = readWork(out);
  try {
    const json = store.prepare<[], string>('SELECT json FROM model').pluck().get();
    if (json === undefined) throw new Error('a finished run without a model');
    writeFileSync(path, `${JSON.stringify(JSON.parse(json), null, 1)}\n`);
  } catch (error) {
    throw translated(error);
  } finally {
    store.close();
  }
}

function parsed(path: string): unknown {
  const text = textOf(path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused(path, text.trim() === '' ? 'berkasnya kosong' : 'bukan JSON yang utuh');
  }
}

function textOf(path: string): string {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
      throw fault('model-tidak-ada', `Berkas model tidak ditemukan: ${path}`, 'Periksa jalur pada --model');
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Object && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw fault(
      'model-tak-terbaca',
      `Berkas model tidak dapat dibaca (${code}): ${path}`,
      'Periksa hak akses berkas itu',
    );
  }
}

/** Numbers that do not belong together; a model is all or nothing. */
function misfits({ classes, comparisons, groups }: LinkModelFile): string[] {
  const names = groups.map(({ name }) => name);
  const twice = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `kelompok ${name} ada dua kali`);
  return [
    ...twice,
    ...groups.flatMap(({ name, prior, probability }) => {
      const isComplete =
        prior.length === classes.length &&
        probability.length === classes.length &&
        probability.every(
          (fields) =>
            fields.length === comparisons.length &&
            fields.every((field, c) => field.length === comparisons[c]?.levels.length && field[0] === 1),
        );
      if (!isComplete) return [`${name}: banyaknya peluang tidak cocok dengan kelas dan tingkatnya`];
      const sums = [prior, ...probability.flat().map((field) => field.slice(1))].map(sum);
      return sums.every((total) => Math.abs(total - 1) <= ROUNDING)
        ? []
        : [`${name}: peluangnya tidak berjumlah satu`];
    }),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function refused(path: string, ...reasons: readonly string[]): PadanError {
  const [first, ...rest] = reasons.slice(0, MOST_TOLD).map((reason): Fault => ({
    kind: 'usage',
    code: 'model-ditolak',
    message: `Model ${path}: ${reason}`,
    next: 'Simpan model lagi dengan padan run --save-model, atau jalankan tanpa --model',
  }));
  if (first === undefined) throw new Error('a refused model without a reason');
  return new PadanError(first, ...rest);
}

const fault = (code: string, message: string, next: string): PadanError =>
  new PadanError({ kind: 'usage', code, message, next });
