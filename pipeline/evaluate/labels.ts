import { PadanError } from '../../schemas/faults.ts';
import { ANSWERS, type Answer, type SampleDesign } from '../../schemas/sample.ts';
import { eachRow } from './read-csv.ts';

/** An officer's answers by the code of the pair; refuses a list that is not all of this sample, saying all that is wrong. */
export async function readLabels(file: string, design: SampleDesign): Promise<ReadonlyMap<string, Answer>> {
  const asked = new Set(design.items.map(({ code }) => code));
  const answers = new Map<string, Answer>();
  const [empty, unknown, twice, foreign] = [[], [], [], []] as string[][];
  const seen = new Set<string>();
  await eachRow(file, { needed: ['KODE', 'PUTUSAN'] }, ([code = '', written = '']) => {
    const name = code.trim();
    const word = written.trim().toLowerCase();
    if (name === '') return;
    if (!asked.has(name)) foreign?.push(name.slice(0, 12));
    else if (seen.has(name)) twice?.push(name);
    else if (word === '') empty?.push(name);
    else {
      const answer = ANSWERS.find((known) => known === word);
      if (answer === undefined) unknown?.push(name);
      else answers.set(name, answer);
    }
    seen.add(name);
  });
  const missing = [...asked].filter((code) => !seen.has(code));
  const faults = [
    [foreign, 'bukan dari sampel ini', 'Pakai daftar dan rancangan dari padan sample yang sama'],
    [unknown, 'dengan PUTUSAN yang bukan sama, beda, atau ragu', 'Isi dengan satu dari tiga kata itu'],
    [empty, 'dengan PUTUSAN kosong', 'Isi semuanya; tulis ragu bila tidak dapat diputuskan'],
    [twice, 'tertulis lebih dari sekali', 'Sisakan satu baris untuk setiap KODE'],
    [missing, 'hilang dari daftar', 'Kembalikan baris-baris itu: sampel yang bolong memihak'],
  ] as const;
  const [first, ...rest] = faults
    .filter(([codes]) => (codes?.length ?? 0) > 0)
    .map(([codes = [], what, next]) => ({
      kind: 'usage' as const,
      code: 'putusan-salah',
      message: `${file}: ${codes.length} baris ${what} (${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ', …' : ''})`,
      next,
    }));
  if (first !== undefined) throw new PadanError(first, ...rest);
  return answers;
}
