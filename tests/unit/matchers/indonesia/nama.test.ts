import { describe, expect, test } from '@jest/globals';
import { parseName } from '../../../../matchers/indonesia/nama.ts';
import { nameRules } from './rules.ts';

const rules = nameRules();

function cleanOf(text: string): string {
  return parseName(text, rules).clean;
}

describe('parseName', () => {
  test('the whole of a decorated name', () => {
    expect(parseName("Drs. H. Moch. Ma'ruf bin H. Soerjono, M.Pd. / Pak Ma'ruf (alm)", rules)).toEqual({
      clean: 'MOCH MARUF',
      tokens: ['MOCH', 'MARUF'],
      keys: ['MUHAMMAD', 'MAKRUP'],
      titles: ['DRS', 'H', 'MPD', 'ALM'],
      patronym: ['SOERJONO'],
      aliases: [{ clean: 'PAK MARUF', tokens: ['PAK', 'MARUF'], keys: ['PAK', 'MAKRUP'] }],
      babyOf: null,
    });
  });

  test('upper case, no accents, no punctuation, no digits, one blank', () => {
    const pairs: [string, string][] = [
      ['  siti   aminah ', 'SITI AMINAH'],
      ['Siti\u00a0Aminah', 'SITI AMINAH'],
      ['JOSÉ RENÉ', 'JOSE RENE'],
      ["NI'MAH", 'NIMAH'],
      ['NI\u2019MAH', 'NIMAH'],
      ['NI`MAH', 'NIMAH'],
      ['NUR-HAYATI', 'NUR HAYATI'],
      ['NUR_HAYATI', 'NUR HAYATI'],
      ['SITI AMINAH 2', 'SITI AMINAH'],
      ['\ufeffBUDI\u200b', 'BUDI'],
      ['"BUDI"', 'BUDI'],
      ['M.YUSUF', 'M YUSUF'],
    ];
    expect(pairs.map(([text]) => cleanOf(text))).toEqual(pairs.map(([, clean]) => clean));
  });

  test('titles at both ends', () => {
    const pairs: [string, string, string[]][] = [
      ['H. AHMAD FAUZI', 'AHMAD FAUZI', ['H']],
      ['HJ SITI AMINAH', 'SITI AMINAH', ['HJ']],
      ['Prof. Dr. Ir. H. BUDI', 'BUDI', ['PROF', 'DR', 'IR', 'H']],
      ['NY. ANI', 'ANI', ['NY']],
      ['TB HASANUDIN', 'HASANUDIN', ['TB']],
      ['R.A. KARTINI', 'KARTINI', ['RA']],
      ['RADEN MAS SURYO', 'SURYO', ['RADEN', 'MAS']],
      ['H.M.YUSUF', 'M YUSUF', ['H']],
      ['BUDI, S.Pd., M.M.', 'BUDI', ['SPD', 'MM']],
      ['BUDI S.Pd', 'BUDI', ['SPD']],
      ['BUDI S PD', 'BUDI', ['SPD']],
      ['BUDI.S.PD', 'BUDI', ['SPD']],
      ['BUDI A.Md.Keb', 'BUDI', ['AMDKEB']],
      ['BUDI, A MD KEB', 'BUDI', ['AMDKEB']],
      ['BUDI SE MM', 'BUDI', ['SE', 'MM']],
      ['BUDI SE/MM', 'BUDI', ['SE', 'MM']],
      ['BUDI, B.A.', 'BUDI', ['BA']],
      ['BUDI B.A', 'BUDI', ['BA']],
      ['BUDI, S.Xyz.', 'BUDI', ['SXYZ']],
      ['SITI ST', 'SITI', ['ST']],
      ['SULAIMAN, H', 'SULAIMAN', ['H']],
      ['AMINAH HJ', 'AMINAH', ['HJ']],
      ['BUDI (ALM)', 'BUDI', ['ALM']],
      ['(ALM) BUDI', 'BUDI', ['ALM']],
      ['ALM. BUDI', 'BUDI', ['ALM']],
    ];
    const parsed = pairs.map(([text]) => parseName(text, rules));
    expect(parsed.map(({ clean, titles }) => [clean, titles.flatMap((title) => title.split(' '))])).toEqual(
      pairs.map(([, clean, titles]) => [clean, titles]),
    );
  });

  test('never the whole name, and no name that only looks like a title', () => {
    const kept: [string, string][] = [
      ['H', 'H'],
      ['NUR', 'NUR'],
      ['HAJI', 'HAJI'],
      ['H. HJ.', 'H'],
      ['SE', 'SE'],
      ['H BIN ALI', 'H'],
      ['SULAIMAN H', 'SULAIMAN H'],
      ['BUDI S H', 'BUDI S H'],
      ['SITI MEI', 'SITI MEI'],
      ['LA BA', 'LA BA'],
      ['ABDUL H YUSUF', 'ABDUL H YUSUF'],
      ['WAYAN, I', 'WAYAN I'],
      ['AMINAH, SITI', 'AMINAH SITI'],
      ['BIN ALI', 'BIN ALI'],
    ];
    expect(kept.map(([text]) => cleanOf(text))).toEqual(kept.map(([, clean]) => clean));
  });

  test('the patronym stands apart, its titles gone', () => {
    const pairs: [string, string, string][] = [
      ['AHMAD BIN ALI', 'AHMAD', 'ALI'],
      ['SITI AMINAH BINTI H. ACHMAD', 'SITI AMINAH', 'ACHMAD'],
      ['SITI BT ALI', 'SITI', 'ALI'],
      ['AHMAD BIN ALI BIN UMAR', 'AHMAD', 'ALI UMAR'],
      ['AHMAD BIN', 'AHMAD', ''],
    ];
    const parsed = pairs.map(([text]) => parseName(text, rules));
    expect(parsed.map(({ clean, patronym }) => [clean, patronym.join(' ')])).toEqual(
      pairs.map(([, clean, patronym]) => [clean, patronym]),
    );
  });

  test('aliases in every form', () => {
    const written = [
      'TONO / TONI',
      'TONO/TONI',
      'TONO ALIAS TONI',
      'TONO AL. TONI',
      'TONO @ TONI',
      'TONO (TONI)',
      'TONO ALS TONI',
    ];
    const parsed = written.map((text) => parseName(text, rules));
    expect(parsed.map(({ clean, aliases }) => [clean, ...aliases.map((alias) => alias.clean)])).toEqual(
      written.map(() => ['TONO', 'TONI']),
    );
    expect(parseName('TONO (L)', rules)).toMatchObject({ clean: 'TONO', aliases: [] });
    expect(parseName('MUHAMMAD AL FATIH', rules)).toMatchObject({ clean: 'MUHAMMAD AL FATIH', aliases: [] });
    expect(parseName('/ TONO', rules)).toMatchObject({ clean: 'TONO', aliases: [] });
    expect(parseName('TONO / H. TONI BIN ALI', rules).aliases.map((alias) => alias.clean)).toEqual(['TONI']);
  });

  test("a baby goes by the mother's name and has none of its own", () => {
    const written = [
      'BAYI NY SITI AMINAH', 'BY NY SITI AMINAH', 'BY. NY. SITI AMINAH', 'BAYI NYONYA SITI AMINAH', 'BAYI SITI AMINAH',
      'BY.NY.SITI AMINAH', 'Bayi Ny. Siti Aminah', 'BAYI IBU SITI AMINAH', 'BAYI DARI NY. SITI AMINAH', 'BY NY HJ SITI AMINAH',
      'BAYI LAKI-LAKI NY SITI AMINAH', 'BAYI BINTI SITI AMINAH', 'BAYI NY SITI AMINAH, SE',
    ]; // prettier-ignore
    const parsed = written.map((text) => parseName(text, rules));
    expect(parsed.map(({ clean, babyOf }) => [clean, babyOf?.clean])).toEqual(
      written.map(() => ['', 'SITI AMINAH']),
    );
    expect(parsed[0]?.babyOf?.keys).toEqual(['SITI', 'AMINA']);
    expect(['BAYI', 'BY', 'BAYI NY'].map((text) => parseName(text, rules).babyOf?.clean)).toEqual([
      '',
      '',
      '',
    ]);
    expect(['BAYINAH', 'NY SITI', 'SITI BAYI'].map((text) => parseName(text, rules).babyOf)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('no name', () => {
    const none = [
      '',
      ' ',
      '-',
      '.',
      '?',
      '/',
      '()',
      '123',
      'NULL',
      'Tidak Ada',
      'N/A',
      '#N/A',
      'TANPA NAMA',
      '李',
    ];
    expect(none.map((text) => parseName(text, rules))).toEqual(
      none.map(() => ({
        clean: '',
        tokens: [],
        keys: [],
        titles: [],
        patronym: [],
        aliases: [],
        babyOf: null,
      })),
    );
  });
});
