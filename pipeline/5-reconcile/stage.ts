import { readFileSync } from 'node:fs';
import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import { findingClassList, tariffList } from '../../schemas/finding-files.ts';
import { schemaPath } from '../../schemas/root.ts';
import type { Stage } from '../context.ts';
import type { Store } from '../store/open.ts';
import { writeFacts } from './facts.ts';
import { insertFindings } from './findings.ts';

/** Applies every class of finding to the facts: what is wrong, on which row, who mends it, what it costs. */
export const reconcile: Stage = {
  name: 'reconcile',
  title: 'Mencari temuan',
  reads: [
    'record',
    'source',
    'nik_value',
    'name_value',
    'date_value',
    'card_value',
    'placed',
    'agreement',
    'region',
  ],
  writes: ['person_fact', 'bill_payment', 'record_mark', 'record_note', 'finding', 'tariff'],
  settings: ({ project }) => ({
    classes: findingClassList(project.overlay),
    tariffs: tariffList(project.overlay),
    facts: readFileSync(schemaPath('tables/facts.sql'), 'utf8'),
    asOf: project.asOf,
  }),
  run: (context) => {
    const { classes, tariffs, facts } = reconcile.settings(context) as Settings;
    const { store } = context;
    store.transaction(() => {
      insertTariffs(store, tariffs);
      store.exec(facts);
      writeFacts(store);
    })();
    const findings = store.transaction(() => insertFindings(context, classes, tariffs))();
    return Promise.resolve({ findings });
  },
};

interface Settings {
  readonly classes: readonly FindingClass[];
  readonly tariffs: readonly Tariff[];
  readonly facts: string;
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
