import { describe, expect, test } from '@jest/globals';
import { publicSummary } from '../../../../reports/view/public-summary.ts';
import { districtTables } from '../../../../reports/view/districts.ts';
import { SUMMARY as summary } from '../summary-fixture.ts';

interface Published {
  readonly findings_by_district: readonly {
    readonly code: string;
    readonly district: string;
    readonly rows: number | null;
  }[];
}

describe('summary.json', () => {
  const published = publicSummary(summary) as unknown as Published;

  test('holds no count of one to four in a district', () => {
    expect(summary.findings_by_district.some(({ rows }) => rows > 0 && rows < 5)).toBe(true);
    expect(
      published.findings_by_district.filter(({ rows }) => rows !== null && rows > 0 && rows < 5),
    ).toEqual([]);
  });

  test('withholds what the page withholds and shows what it shows', () => {
    const [table] = districtTables(summary);
    const [row] = table?.rows ?? [];
    const own = published.findings_by_district.filter(
      ({ code, district }) => district === row?.code && table?.codes.includes(code) === true,
    );
    expect(own.map(({ rows }) => rows)).toEqual(
      row?.cells.map((cell) => (cell.kind === 'shown' ? cell.value : null)),
    );
  });

  test('leaves everything else as it is', () => {
    expect(published).toMatchObject({
      sources: summary.sources,
      findings: summary.findings,
      money: summary.money,
    });
  });
});
