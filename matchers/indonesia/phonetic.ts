/**
 * A Soundex (Russell 1918; Knuth, TAOCP 3, section 6) for Indonesian ears, on a key whose old spelling is already gone:
 * - the first letter stays, but for its family: O is U, E is A, Z is J, V and F are P, Q is K, Y is J;
 * - letters instead of digits, and no cut at four, for Indonesian names are long and vowels tell them apart;
 * - B P F V → P, D T → T, G K Q → K, C J Z → J, and Y at the start or between vowels, S X → S; M, N, L, R stay; NG and NY → N;
 * - H and W after the first letter are silent;
 * - O and U → U, I and Y → I; A and E, often unstressed, are dropped inside the word;
 * - Javanese writes a final open A as O, and the A of the syllable before it too: WIJOYO is WIJAYA, SUTARMO SUTARMA;
 * - doubles count once, unless a dropped vowel stood between them.
 */
export function phonetic(key: string): string {
  const word = JAVANESE.test(key) ? key.replace(JAVANESE, 'A$1A') : key.replace(FINAL_O, 'A');
  let code = '';
  let last = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    if (i > 0 && SILENT.includes(letter)) continue;
    const sound = letter === 'Y' && isConsonantY(word, i) ? 'J' : (SOUNDS[letter] ?? letter);
    if (letter === 'N' && NASAL_TAILS.has(word.charAt(i + 1))) i++;
    const dropped = sound === 'A' && i > 0 && i < word.length - 1;
    if (!dropped && sound !== last) code += sound;
    last = dropped ? '' : sound;
  }
  return code;
}

/** YAHYA's first y; behind a consonant it is a vowel, SURYA is SURIA. */
function isConsonantY(word: string, at: number): boolean {
  return VOWELS.has(word.charAt(at + 1)) && (at === 0 || VOWELS.has(word.charAt(at - 1)));
}

const JAVANESE = /O([BCDFGHJKLMNPRSTWY]+)O$/;
const FINAL_O = /(?<=..)O$/;
const VOWELS: ReadonlySet<string> = new Set('AEIOU');
const NASAL_TAILS: ReadonlySet<string> = new Set('GY');
const SILENT = 'HW';

const SOUNDS: Readonly<Record<string, string>> = {
  ...{ A: 'A', E: 'A', I: 'I', Y: 'I', O: 'U', U: 'U' },
  ...{ B: 'P', P: 'P', F: 'P', V: 'P', D: 'T', T: 'T', G: 'K', K: 'K', Q: 'K' },
  ...{ C: 'J', J: 'J', Z: 'J', S: 'S', X: 'S' },
};
