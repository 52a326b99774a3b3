import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { headOf } from '../../pipeline/extract/head.ts';
import { rowJudge } from '../../pipeline/extract/odd-rows.ts';
import { packText } from '../../pipeline/extract/read-rows.ts';
import { isBlank } from '../../pipeline/extract/record.ts';
import { utf8Of } from '../../pipeline/extract/utf8.ts';
import { type Taken, recordsOf, told, unpacked } from '../support/extract.ts';
import { sourceOf } from '../support/files.ts';
import { runs } from '../support/properties.ts';

/** Lines read from the bytes are what judging each record would have made of them. */

const HEADER = 'NO,NIK,NAMA,TGL_LAHIR,ALAMAT';
const SCHEMA = sourceOf('jamkesda').schema;

const text = fc.constantFrom(
  ...[
    'SITI',
    'JL MELATI',
    'nama',
    'NAMA ',
    ' NIK',
    'O’HARA',
    'Ünal',
    '\u00a0',
    ' ',
    '-',
    '--',
    '=1+1',
    '=A(1)',
    '@SUM(1)',
  ],
  ...[
    '+A1(2)',
    '-(tidak ada)',
    'a|b',
    'KK',
    'No. KK : 3275010101010001',
    'NAMA KK : BUDI',
    'Alamat :',
    'Jumlah',
    'TOTAL 12',
  ],
  ...[
    'Catatan: x',
    '###',
    'Mengetahui',
    '1',
    '(1)',
    '-1',
    '01',
    '2',
    '(2)',
    '3',
    '4',
    '5',
    'Bekasi, 2 Mei',
    '\u0000',
    'A\u0000B',
    '\u0001\u0002\u0003',
  ],
  ...['JL "MAWAR" 3', '"', 'a""b', '\ufeff', 'X'.repeat(40_000), '\u000b', '\t'],
);
const nik = fc.nat(999).map((serial) => `327501020385${String(9000 + serial)}`);
const cell = fc.oneof(
  { weight: 4, arbitrary: nik },
  { weight: 4, arbitrary: fc.constantFrom('', 'BUDI', '1990-01-02', 'SITI AMINAH') },
  { weight: 2, arbitrary: text },
);
const quoted = cell.map((value) => `"${value}"`);
const escaped = cell.map((value) => `"${value.replaceAll('"', '""')}"`);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(20), nik, fc.oneof(cell, quoted))
      .map(([no, id, name]) => `${no},${id},${name},1990-01-02,JL A`),
  },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(cell, quoted, escaped), { minLength: 5, maxLength: 5 })
      .map((cells) => cells.join(',')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(cell, quoted), { maxLength: 7 }).map((cells) => cells.join(',')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      HEADER,
      '"SITI',
      'A","B',
      '1,2,3,4,5',
      '(1),(2),(3),(4),(5)',
      '"JL A',
      'RT 1",X,Y,Z,1',
    ),
  },
);
const list = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, end, isEnded]) => {
    const whole = Array.from(
      { length: 12 },
      (_, at) => `${at + 40},327501020385${9900 + at},BUDI ${at},1990-01-02,JL MAWAR ${at}`,
    );
    return [HEADER, ...whole, ...lines].join(end) + (isEnded ? end : '');
  });

async function bothWays(content: Buffer, chunk: number): Promise<readonly [read: Taken[], judged: Taken[]]> {
  const form = {
    format: 'text',
    inner: '',
    encoding: 'utf-8',
    delimiter: ',',
    hinted: false,
    sheet: '',
    otherSheets: [],
    rivalSheets: [],
  } as const;
  const records = await recordsOf(content, { chunk: content.length + 1 });
  const head = headOf(
    records.filter((record) => !isBlank(record)),
    { schema: SCHEMA, reading: {}, isSheet: false, asOf: 20260630 },
  );
  if (head === undefined) throw new Error('no header');
  const judge = rowJudge({ ...head, delimiter: ',', format: 'text' }, SCHEMA);
  const judged = records
    .filter((record) => record.line > head.lastLine && !isBlank(record))
    .map((record) => told(judge(record), record.line, head.columns));
  const read: Taken[] = [];
  const pieces = Array.from({ length: Math.ceil(content.length / chunk) }, (_, at) =>
    content.subarray(at * chunk, (at + 1) * chunk),
  );
  await packText(utf8Of(Readable.from(pieces), 'utf-8'), { form, head, schema: SCHEMA }, (packed) => {
    read.push(...unpacked(packed, head.columns, read.at(-1)?.line));
    return undefined;
  });
  return [read, judged];
}

describe('lines read from the bytes', () => {
  test('are what judging each record makes of them, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (content) => {
        const [read, judged] = await bothWays(Buffer.from(content), 1 << 20);
        expect(read).toEqual(judged);
      }),
      runs(300),
    );
  });

  test('are the same in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 300 }), async (content, chunk) => {
        const [whole] = await bothWays(Buffer.from(content), 1 << 20);
        const [pieces] = await bothWays(Buffer.from(content), chunk);
        expect(pieces).toEqual(whole);
      }),
      runs(100),
    );
  });

  test('have U+FFFD for bytes that are no UTF-8', async () => {
    const content = Buffer.concat([
      Buffer.from(`${HEADER}\n1,3275010203859001,BUDI,1990-01-02,JL A\n2,3275010203859002,JOS`),
      Buffer.of(0xe9),
      Buffer.from(',1990-01-02,JL B\n'),
    ]);
    const [read, judged] = await bothWays(content, 7);
    expect(read).toEqual(judged);
    expect(read.map(({ fields }) => fields?.name)).toEqual(['BUDI', 'JOS\ufffd']);
  });
});
