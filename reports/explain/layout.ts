/** Plain text of a fixed width, for terminals. */
const WIDTH = 100;

/** How a piece of text is set off where there is colour; without colour it stays as it is. */
export type Paint = (kind: 'judul' | 'naik' | 'turun', text: string) => string;

export const plainPaint: Paint = (_, text) => text;

/** Breaks a sentence at blanks, every line indented alike. */
export function wrapped(text: string, indent = 2): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}${each}`);
}

export const heading = (text: string, paint: Paint): string[] => ['', paint('judul', text)];
