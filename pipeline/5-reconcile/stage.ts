import { readFileSync } from 'node:fs';
import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import { PadanError } from '../../schemas/faults.ts';
import { schemaPath } from '../../schemas/root.ts';
import type { RunContext, Stage } from '../context.ts';
import { findingHistory } from '../ledger/finding-history.ts';
import { dayNumber } from '../project.ts';
import type { Store } from '../store/open.ts';
import { type FoundRow, countedOnce, price } from './money.ts';
import { findingClassList, tariffList } from '../../schemas/finding-files.ts';

/** Applies every class of finding to the facts: what is wrong, on which row, who mends it, what it costs. */
export const reconcile: Stage = {
  name: 'reconcile',
  title: 'Mencari temuan',
  reads: ['record', 'source', 'nik_value', 'name_value', 'date_value', 'card_value', 'member', 'region'],
  writes: ['register_nik', 'person_fact', 'bill_payment', 'record_fact', 'finding', 'tariff'],
  settings: ({ project }) => ({
    classes: findingClassList(project.overlay),
    tariffs: tariffList(project.overlay),
    facts: readFileSync(schemaPath('tables/facts.sql'), 'utf8'),
    asOf: project.asOf,
  }),
  run: (context) => {
    const { classes, tariffs: rates, facts } = reconcile.settings(context) as Settings;
    const { store } = context;
    store.transaction(() => {
      insertTariffs(store, rates);
      store.exec(facts);
    })();
    const found = classes.flatMap((finding) => rowsOf(store, finding).map((row) => ({ finding, row })));
    insertFindings(context, found, rates);
    return Promise.resolve({ findings: found.length });
  },
};

interface Settings {
  readonly classes: readonly FindingClass[];
  readonly tariffs: readonly Tariff[];
  readonly facts: string;
}

interface Found {
  readonly finding: FindingClass;
  readonly row: FoundRow & { readonly sourceName: string; readonly recordKey: string };
}

/** Runs a class's SELECT, read-only, with the record's person, source and key beside it. */
function rowsOf(store: Store, { code, select }: FindingClass): Found['row'][] {
  try {
    const statement = store.prepare<[], Found['row']>(
      `SELECT f.*, m.person, s.name AS sourceName, s.agency AS sourceAgency, r.record_key AS recordKey,
         rf.payment
       FROM (${select}) f JOIN record r ON r.id = f.record JOIN member m ON m.record = r.id JOIN source s ON s.ordinal = r.source
       JOIN record_fact rf ON rf.record = f.record
       ORDER BY f.record`,
    );
    if (!statement.readonly) throw new Error('it writes');
    return statement.all();
  } catch (error) {
    throw new PadanError({
      kind: 'usage',
      code: 'temuan-salah',
      message: `findings/${code}.yaml: ${error instanceof Error ? error.message : 'SELECT tidak sah'}`,
      next: 'Perbaiki bagian select pada berkas itu',
    });
  }
}

function insertTariffs(store: Store, rates: readonly Tariff[]): void {
  const insert = store.prepare('INSERT INTO tariff VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const rate of rates) {
    const { key, name, idr_month, from_month, to_month, care_class, billable, legal_source, payer } = rate;
    insert.run(
      key,
      name,
      idr_month,
      from_month,
      to_month,
      care_class ?? null,
      Number(billable),
      legal_source,
      payer,
    );
  }
}

function insertFindings(context: RunContext, found: readonly Found[], rates: readonly Tariff[]): void {
  const { store, ledger, project, seq } = context;
  const setting = { tariffs: rates, asOf: dayNumber(project.asOf) };
  const priced = found.map(({ finding, row }) => price(row, finding.money, setting));
  const counted = countedOnce(
    found.map(({ finding, row }, i) => ({
      payment: row.payment,
      precedence: finding.precedence,
      amount: priced[i]?.amount ?? 0,
    })),
  );
  const seen = findingHistory(ledger, { seq, asOf: project.asOf });
  const insert = store.prepare('INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  store.transaction(() => {
    found.forEach(({ finding, row }, i) => {
      const money = priced[i];
      if (money === undefined) throw new Error('a finding without a price');
      const history = seen({ code: finding.code, source: row.sourceName, recordKey: row.recordKey });
      const agency = finding.agency === 'sumber' ? row.sourceAgency : finding.agency;
      insert.run(
        finding.code,
        row.record,
        row.person,
        row.cause,
        row.evidence,
        agency,
        money.amount,
        Number(counted[i]),
        money.since,
        money.months,
        money.total,
        money.formula,
        history.status,
        history.firstSeen,
      );
    });
  })();
}
