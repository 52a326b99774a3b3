/** Everything is judged by `padan evaluate`, whoever linked it: a peer's clusters become a folder as padan's own. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const FINDINGS = 'code,source,row\n';

/** What `padan evaluate --against` says, without rounding. */
export async function judge(files) {
  const { evaluate } = await import('../../dist/pipeline/evaluate/evaluation.js');
  return evaluate(files);
}

export const scoreOf = ({ pairs, pairs_by_nik }, name) =>
  [...pairs, ...(pairs_by_nik ?? [])].find((score) => score.name === name);

export const differenceOf = ({ against }, name, measure = 'f1') =>
  against?.find((entry) => entry.name === name && entry.measure === measure);

const crosswalkOf = (out) => join(out, 'terbatas', 'crosswalk.csv');

export const table = (file) =>
  Papa.parse(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (title) => title.trim(),
  }).data;

export const write = (file, rows, columns) =>
  writeFileSync(file, `${Papa.unparse(rows, { columns, newline: '\n' })}\n`);

/**
 * A peer's person_id, source, row as a folder that `padan evaluate` takes. The NIK of each row is that of padan's
 * crosswalk, so that both are judged on the same division into easy and hard pairs.
 */
export function resultOf(csv, folder, { sourceOf = (name) => name, like } = {}) {
  const niks = new Map(
    like === undefined
      ? []
      : table(crosswalkOf(like)).map(({ source, row, nik_reported }) => [`${source} ${row}`, nik_reported]),
  );
  const rows = table(csv).map(({ person_id, source, row }) => {
    const name = sourceOf(source);
    return { person_id, source: name, row, nik_reported: niks.get(`${name} ${row}`) ?? '' };
  });
  mkdirSync(join(folder, 'terbatas'), { recursive: true });
  write(crosswalkOf(folder), rows, ['person_id', 'source', 'row', 'nik_reported']);
  writeFileSync(join(folder, 'terbatas', 'findings.csv'), FINDINGS);
  return folder;
}

/**
 * Several runs as one: rows numbered on from run to run, persons kept apart by the run's number. So an interval over
 * three seeds is one over all their persons.
 *
 * parts: folders of the result and of its truth.csv and persons.csv, in the same order for every tool.
 */
export function pooled(parts, folder) {
  mkdirSync(join(folder, 'terbatas'), { recursive: true });
  const [crosswalk, truth, persons] = [[], [], []];
  let before = 0;
  parts.forEach(({ out, data }, run) => {
    const own = (person) => (person === '' || person === undefined ? '' : `${run}-${person}`);
    const onwards = ({ row }) => Number(row) + before;
    const rows = table(join(data, 'truth.csv'));
    for (const row of rows) truth.push({ source: row.source, row: onwards(row), person: own(row.person) });
    for (const row of table(crosswalkOf(out)))
      crosswalk.push({
        ...row,
        row: onwards(row),
        person_id: own(row.person_id),
        candidate_1: own(row.candidate_1),
      });
    for (const { person, twin_of } of table(join(data, 'persons.csv')))
      persons.push({ person: own(person), twin_of: own(twin_of), findings: '' });
    before += rows.reduce((most, { row }) => Math.max(most, Number(row)), 0);
  });
  const columns = ['person_id', 'source', 'row', 'nik_reported', 'verdict', 'probability', 'candidate_1'];
  write(
    crosswalkOf(folder),
    crosswalk,
    columns.filter((column) => crosswalk[0]?.[column] !== undefined),
  );
  writeFileSync(join(folder, 'terbatas', 'findings.csv'), FINDINGS);
  write(join(folder, 'truth.csv'), truth, ['source', 'row', 'person']);
  write(join(folder, 'persons.csv'), persons, ['person', 'twin_of', 'findings']);
  const summary = join(parts[0]?.out ?? '', 'summary.json');
  if (existsSync(summary)) copyFileSync(summary, join(folder, 'summary.json'));
  return {
    out: folder,
    truth: join(folder, 'truth.csv'),
    persons: join(folder, 'persons.csv'),
  };
}
