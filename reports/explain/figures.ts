export const rowName = ({ source, row }: { readonly source: string; readonly row: number }): string =>
  `${source}:${row}`;
