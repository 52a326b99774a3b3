import { z } from 'zod';

/** schemas/findings/*.yaml: one class of finding. */
export const FindingClassSchema = z.strictObject({
  code: z.string(),
  label: z.string(),
  /** Who acts; `sumber` is the agency whose row it is. */
  agency: z.string(),
  action: z.string(),
  /** The test in words, for readers. */
  test: z.string(),
  /** What an amount means: paid wrongly, or needed to mend it. Only wrongly paid money is counted in headlines. */
  money: z.enum(['lebih bayar', 'kebutuhan']).exactOptional(),
  /** Which class counts a record's money when several do: the lowest. */
  precedence: z.number().int().exactOptional(),
  /**
   * One SELECT over record_fact, person_fact and tariff. Columns: record, cause, evidence; where money is meant tariff (a key
   * of tariffs.yaml) or amount (rupiah a month); where it has a beginning since_day (yyyymmdd).
   */
  select: z.string(),
});
export type FindingClass = z.infer<typeof FindingClassSchema>;

/** schemas/tariffs.yaml */
export const TariffsSchema = z.strictObject({
  tariffs: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      idr_month: z.number().int().nonnegative(),
      from_month: z.string().regex(/^\d{4}-\d{2}$/),
      to_month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .default('9999-12'),
      care_class: z.number().int().exactOptional(),
      billable: z.boolean().default(false),
      payer: z.string(),
      legal_source: z.string(),
    }),
  ),
});
export type Tariff = z.infer<typeof TariffsSchema>['tariffs'][number];
