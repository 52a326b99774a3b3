import { describe, expect, test } from '@jest/globals';
import { compileNameRules, parseName } from '../../../../matchers/indonesia/nama.ts';
import { nameRuleData, nameRules } from './rules.ts';

const rules = nameRules();

function keysOf(text: string): string {
  return parseName(text, rules).keys.join(' ');
}

/** Each line: spellings of one name. */
const SAME = [
  // old spelling
  'SUHARTO SOEHARTO', 'SURYONO SOERJONO SURJONO', 'JOKO DJOKO', 'CANDRA TJANDRA CHANDRA', 'NYOMAN NJOMAN', 'JAYA DJAJA',
  'WIJAYA WIDJAJA', 'PANJI PANDJI', 'SYAMSUL SJAMSUL SAMSUL SHAMSUL', 'UMAR OEMAR', 'YUSUF JUSUF YUSUP JUSUP JOESOEF',
  'SURYA SURJA', 'MULYADI MULJADI MOELJADI', 'SUCIPTO SOETJIPTO', 'SUNYOTO SOENJOTO', 'MASYHUDI MASJHUDI', 'RAHARJO RAHARDJO',
  // classes
  'MUHAMMAD MUH MHD MOH MOCH MOCHAMAD MOCHAMMAD MOHAMAD MOHAMMAD MUHAMAD MUKHAMAD MUHAMMED',
  'AHMAD ACH ACHMAD AKHMAD AHMAT', 'ABDUL ABD ABDOEL', 'SITI SITTI SITIE', 'NUR NOOR NOER NOR', 'YOHANES JOHANES YOH YOHANIS',
  'FRANSISKUS FRANCISCUS', 'ABDURRAHMAN ABDURACHMAN ABDURROHMAN ABDULRAHMAN', 'RIZKI RISKI RIZKY RIZQI', 'AZIZ AZIS AJIS',
  'RAHMAN ROHMAN RACHMAN', 'LAILA LELA LAELA', 'WAYAN WYN', 'KRISTINA CHRISTINA CRISTINA', 'USMAN OESMAN UTSMAN',
  // letters that alternate
  'FATIMAH PATIMAH FATHIMAH FATIMA', 'ZAENAL ZAINAL JAENAL JAINAL DZAENAL', 'FADLI PADLI', 'VINA FINA PHINA', 'QOMAR KOMAR',
  'KHOIRUL KOIRUL HOIRUL CHOIRUL KHAIRUL CHAERUL', 'KHASANAH HASANAH KASANAH CHASANAH', 'ROKHIM ROHIM ROCHIM', 'FACHRI FAHRI FAKHRI',
  'TAUFIK TAUFIQ TOFIK TOPIK TAUPIK', 'MAULANA MOLANA', 'RAMADHAN RAMADAN', 'BHAKTI BAKTI', 'GHOFUR GOFUR', 'SYARIF SARIP',
  'ALEX ALEKS', 'DICKY DIKI DIKKY', 'ERIC ERIK', 'OCTAVIA OKTAVIA', 'VICTOR VIKTOR', 'SHINTA SINTA', 'SHOLEH SOLEH', 'ISHAK ISAK',
  // vowels and glides
  'ARIEF ARIF', 'AMEENAH AMINAH', 'YENNY YENI YENNIE', 'SUSY SUSI', 'MASYKUR MASKUR', 'RUDY RUDI', 'SETIAWAN SETYAWAN SETIYAWAN', 'SUWARNO SUARNO', 'SYLVIA SILVIA',
  'TRIYONO TRIONO TRYONO', 'DIYAH DIAH', 'NURLAILA NURLELA NURLAELA', 'AISYAH AISAH',
  // doubled letters, last h, glottal stop
  'JUMMADI JUMADI', 'ABDULLAH ABDULAH ABDULLOH', 'INDAH INDA', "MAKRUF MA'RUF MARUF", "NIKMAH NI'MAH NIMAH", "MUKMIN MU'MIN MUMIN",
  "ISMAIL ISMA'IL ISMAEL",
]; // prettier-ignore

/** Each line: names that are near and not the same. */
const DIFFERENT = [
  'HARTINI KARTINI', 'RUKMINI RUMINI', 'SUTINI SUTINA', 'JOKO YOKO', 'YANTO JANTO', 'HARJONO HARYONO', 'SITI SINTI', 'ANI INA',
  'SUPARDI SUPARDA', 'MINA MINI', 'BUDI RUDI', 'AGUS BAGUS', 'HASAN HUSEN', 'RATNO RATNA', 'SUTARMO SUTARMA', 'TOTO TUTU',
]; // prettier-ignore

describe('keys', () => {
  test('all spellings of a name share its key', () => {
    const apart = SAME.map((line) => [...new Set(line.split(' ').map(keysOf))]);
    expect(
      apart
        .map((keys, i) => (keys.length === 1 ? '' : `${SAME[i] ?? ''}: ${keys.join(' ')}`))
        .filter(Boolean),
    ).toEqual([]);
  });

  test('near names keep their own', () => {
    const keys = DIFFERENT.map((line) => line.split(' ').map(keysOf));
    expect(keys.filter(([a, b]) => a === b)).toEqual([]);
  });

  test('M and ST are a class only before another word, A never', () => {
    const pairs: [string, string][] = [
      ['M. YUSUF', 'MUHAMMAD YUSUF'],
      ['M YUSUF', 'MUHAMMAD YUSUF'],
      ['H.M. YUSUF', 'MUHAMMAD YUSUF'],
      ['MD YUSUF', 'MUHAMMAD YUSUF'],
      ['I MD YASA', 'I MADE YASA'],
      ['M', 'M'],
      ['AHMAD M', 'AHMAD M'],
      ['ST AMINAH', 'SITI AMINA'],
      ['HJ. ST. AMINAH', 'SITI AMINA'],
      ['A RAHMAN', 'A RAHMAN'],
      ['ABD RAHMAN', 'ABDUL RAHMAN'],
    ];
    expect(pairs.map(([text]) => keysOf(text))).toEqual(pairs.map(([, keys]) => keys));
  });

  test('the rules are data: other data, other keys', () => {
    const data = nameRuleData();
    const own = compileNameRules({
      ...data,
      titles: { ...data.titles, front: ['MAS'] },
      spellings: [{ from: 'B', to: 'P', when: '^B' }],
      classes: [{ key: 'X', variants: ['XAVERIUS'], front: ['B'] }],
    });
    expect(parseName('MAS B BUDI ABAS XAVERIUS', own)).toMatchObject({
      titles: ['MAS'],
      keys: ['X', 'PUDI', 'ABAS', 'X'],
    });
  });

  test('no form belongs to two classes, nothing is listed twice in one', () => {
    const { classes } = nameRuleData();
    const forms = classes.flatMap(({ key, variants }) => [key, ...variants]);
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    expect(forms.filter((form) => !/^[A-Z]{2,}$/.test(form))).toEqual([]);
  });
});
