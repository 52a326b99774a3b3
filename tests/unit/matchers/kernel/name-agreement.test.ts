import { describe, expect, test } from '@jest/globals';
import { NAME, levelOf, nameAgreement, rarityOf } from '../../../../matchers/kernel/name-agreement.ts';
import { TOKEN, tokenAgreement } from '../../../../matchers/kernel/token-agreement.ts';
import { namesOf } from '../../../support/names.ts';

/** Invented names; each line one way in which offices write one name differently. */
const KNOWN = [
  ['the same', 'SITI AMINAH', 'SITI AMINAH', 'exact'],
  ['titles aside', 'H. AHMAD FAUZI, S.PD', 'AHMAD FAUZI', 'exact'],
  ['an alias', 'TUKIMIN / AGUS TUKIMIN', 'AGUS TUKIMIN', 'exact'],
  ['the best of all aliases', 'RUDI HARTONO / SLAMET', 'WAGIMIN / SLAMAT', 'close'],
  ['a class', 'SITI AMINAH', 'ST. AMINAH', 'spelling'],
  ['old spelling', 'SOEPARDJO', 'SUPARJO', 'spelling'],
  ['another order', 'AMINAH SITI', 'SITI AMINAH', 'spelling'],
  ['joined', 'NUR HAYATI', 'NURHAYATI', 'spelling'],
  ['cut at 18 letters or more', 'RUSDIANTO WIJAYA KUSUMA', 'RUSDIANTO WIJAYA KUS', 'spelling'],
  ['a typing error', 'BAMBANG SUTRISNO', 'BAMBNAG SUTRISNO', 'close'],
  ['an initial beside a whole word', 'A SUTRISNO', 'AGUS SUTRISNO', 'close'],
  ['a vowel-less word beside a whole one', 'SUGIANTO WIBOWO', 'SGNTO WIBOWO', 'close'],
  ['a cut word beside a whole one', 'DWI RAHAYUNINGSIH', 'DWI RAHAYU', 'close'],
  ['fewer words', 'RATNA SARI DEWI', 'RATNA DEWI', 'subset'],
  ['one word of two', 'DEWI', 'DEWI LESTARI', 'subset'],
  ['a cut single name', 'RUSDIANTO', 'RUSDI', 'similar'],
  ['a vowel-less single name', 'SUGIANTO', 'SGNTO', 'close'],
  ['a vowel-less single name of three letters', 'SUGIANTO', 'SGT', 'similar'],
  ['other vowels beside a whole word', 'AGUS TUTUNU', 'AGUS TATINI', 'close'],
  ['a common word, another one', 'BUDI SANTOSO', 'BUDI HARTONO', 'oneToken'],
  ['an initial that fits, a word that does not', 'B RIZKI', 'BAMBANG HARTONO', 'other'],
  ['alike in half of the letters', 'SUTINI', 'SUTARTI', 'faint'],
  ['nothing alike', 'WAGINEM', 'PARIYEM', 'other'],
  ['the same letters', 'SARI', 'SIRA', 'other'],
] as const;

describe('agreement of two names', () => {
  test.each(KNOWN)('%s', (_, a, b, level) => {
    const { table, id } = namesOf([a, b]);
    expect(levelOf(nameAgreement(table, id(a), id(b)))).toBe(NAME[level]);
    expect(levelOf(nameAgreement(table, id(b), id(a)))).toBe(NAME[level]);
  });

  test('a short common start is no cut name', () => {
    const { table } = namesOf(['ENDANG SUSILOWATI', 'ENDANG SUSILO']);
    expect(levelOf(nameAgreement(table, 0, 1))).toBe(NAME.close);
    const { table: cut } = namesOf(['ENDANG SRI SUSILOWATI', 'ENDANG SRI SUSILOWA']);
    expect(levelOf(nameAgreement(cut, 0, 1))).toBe(NAME.close);
    const { table: long } = namesOf(['ENDANG SRI SUSILOWATIE', 'ENDANG SRI SUSILOWATI']);
    expect(levelOf(nameAgreement(long, 0, 1))).toBe(NAME.spelling);
  });

  test('an initial does not take the partner of a whole word', () => {
    const { table } = namesOf(['M SARI MOKHTAR', 'SUSY MUHTAR RAHAYU']);
    expect(levelOf(nameAgreement(table, 0, 1))).toBe(NAME.oneToken);
    expect(levelOf(nameAgreement(table, 1, 0))).toBe(NAME.oneToken);
  });

  test('a name of more words than are compared is not compared', () => {
    const many = 'SATU DUA TIGA EMPAT LIMA ENAM TUJUH DELAPAN SEMBILAN RATUS BELAS PULUH JUTA';
    const { table } = namesOf([many, 'JUTA']);
    expect(levelOf(nameAgreement(table, 0, 1))).toBe(NAME.other);
  });
});

describe('rarity of what agrees, in quarter bits', () => {
  // 16 records: the name of one word 8 times, each of the others twice
  const texts = ['SITI', 'SITI WAGINEM', 'SITI PARIYEM', 'KASNAH WAGINEM', 'ENDANG LESTARI'];
  const { table, id } = namesOf(texts, (text) => (text === 'SITI' ? 8 : 2));

  test('of a whole name: -log2 of its share', () => {
    expect(rarityOf(nameAgreement(table, id('SITI'), id('SITI')))).toBe(4 * 1);
    expect(rarityOf(nameAgreement(table, id('ENDANG LESTARI'), id('ENDANG LESTARI')))).toBe(4 * 3);
  });

  test('of words: the rarest that agrees', () => {
    // SITI stands in 12 of 16 records: 0.4 bits; WAGINEM in 4: 2 bits
    expect(rarityOf(nameAgreement(table, id('SITI WAGINEM'), id('SITI PARIYEM')))).toBe(2);
    expect(rarityOf(nameAgreement(table, id('SITI WAGINEM'), id('KASNAH WAGINEM')))).toBe(8);
    expect(rarityOf(nameAgreement(table, id('SITI'), id('SITI PARIYEM')))).toBe(2);
  });

  test('nothing agrees, nothing is rare', () => {
    expect(rarityOf(nameAgreement(table, id('SITI'), id('ENDANG LESTARI')))).toBe(0);
  });

  test('a name seen once counts as seen twice', () => {
    const { table: once } = namesOf(['WAGIMIN', 'PARIYEM'], (text) => (text === 'WAGIMIN' ? 1 : 7));
    expect(rarityOf(nameAgreement(once, 0, 0))).toBe(4 * 2);
  });

  test('of two spellings, that of the commoner: a typing error is not rare, it is wrong', () => {
    const { table: typed } = namesOf(['SUPARMAN', 'SUPRAMAN'], (text) => (text === 'SUPARMAN' ? 14 : 2));
    const common = Math.round(-Math.log2(14 / 16) * 4);
    expect(rarityOf(nameAgreement(typed, 0, 1))).toBe(common);
    expect(rarityOf(nameAgreement(typed, 1, 0))).toBe(common);
  });
});

describe('agreement of two words', () => {
  test.each([
    ['MUHAMMAD', 'MOCHAMAD', 'key'],
    ['SUTRISNO', 'SUTRSINO', 'close'],
    ['MUHTAR', 'MOKHTAR', 'close'],
    ['RAHAYU', 'RAHAYUNINGSIH', 'part'],
    ['SUGIANTO', 'SGNTO', 'close'],
    ['FARAH', 'FRH', 'part'],
    ['SGT', 'SUGIANTO', 'part'],
    ['SGNTI', 'SUGIANTO', 'none'],
    ['SGANTO', 'SUGIANTORO', 'none'],
    ['TUTUNU', 'TUTONO', 'part'],
    ['TUTUNU', 'TATINI', 'part'],
    ['TUTUNU', 'TATIMI', 'none'],
    ['TUTU', 'TATI', 'none'],
    ['AGUS', 'A', 'initial'],
    ['AGUS', 'B', 'none'],
    ['ANI', 'INA', 'none'],
    ['ANI', 'AN', 'none'],
    ['ADI', 'ARI', 'part'],
    ['WAGINEM', 'PARIYEM', 'none'],
  ] as const)('known answer %#', (a, b, level) => {
    const { table, id } = namesOf([a, b]);
    const token = (text: string): number => table.tokens[table.tokenStart[id(text)] ?? 0] ?? -1;
    expect(tokenAgreement(table.token, token(a), token(b))).toBe(TOKEN[level]);
  });
});
