const ROMAN = /^(I{1,3}|IV|VI{0,3}|IX|XI{0,2})$/;
const ABBREVIATIONS = new Set(['DKI', 'DI']);

/** Registers shout place names: "KOTA BEKASI" → "Kota Bekasi", "ILIR BARAT II" → "Ilir Barat II". Mixed case is left alone. */
export function placeName(name: string): string {
  const text = name.trim();
  if (text !== text.toUpperCase()) return text;
  return text.replace(/[\p{L}']+/gu, (word) => {
    if (ROMAN.test(word) || ABBREVIATIONS.has(word)) return word;
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}
