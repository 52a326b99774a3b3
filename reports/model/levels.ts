import type { ModelGroupPage, ModelLevel, ModelPage } from '../../schemas/model-page.ts';
import { type Axis, axisOf } from '../parts/axis.ts';
import { type Html, html } from '../parts/escape.ts';
import { signedBar } from '../parts/signed-bar.ts';
import { type Column, type TableRow, type TableSpec, headWithUnit } from '../parts/table.ts';
import type { ModelWords } from '../words/model.ts';
import { byPairs, groupName, levelTold, mainGroup, strongestLevels } from './groups.ts';
import { numbered, section } from './section.ts';

/** m and u of every level and class with its weight: one block a group, the main one open. */
export function renderLevels(view: ModelPage, words: ModelWords): Html {
  const text = words.model.levels;
  const table = numbered('levels', words);
  const main = mainGroup(view);
  const best = main === undefined ? undefined : strongestLevels(main).best;
  const groups = byPairs(view);
  const ordered = main === undefined ? groups : [main, ...groups.filter((group) => group !== main)];
  const axis = axisOf(
    view.groups.flatMap(({ comparisons }) =>
      comparisons
        .filter(({ kept_pairs }) => kept_pairs > 0)
        .flatMap(({ levels }) => levels.map(({ weight_bits }) => weight_bits)),
    ),
  );
  return section(
    {
      key: 'levels',
      heading:
        main === undefined || best === undefined
          ? text.intro
          : text.heading(groupName(main, words), levelTold(best, words)),
      body: html`<p>${text.intro}</p>
        ${ordered.map((group, at) => block(group, { view, words, axis, isOpen: at === 0, table }))}`,
    },
    words,
  );
}

interface Around {
  readonly view: ModelPage;
  readonly words: ModelWords;
  readonly axis: Axis;
  readonly isOpen: boolean;
  readonly table: (spec: Omit<TableSpec, 'number' | 'showAll'>) => Html;
}

function block(group: ModelGroupPage, { view, words, axis, isOpen, table }: Around): Html {
  const text = words.model.levels;
  const name = groupName(group, words);
  const others = view.classes.slice(1);
  const columns: Column[] = [
    { head: text.comparison, kind: 'text' },
    { head: headWithUnit(text.weight), kind: 'figure' },
    { head: '', kind: 'bar' },
    { head: headWithUnit(text.m), kind: 'figure', optional: true },
    { head: headWithUnit(text.u), kind: 'figure', optional: true },
    ...others.map((each): Column => ({ head: headWithUnit(text.of(each)), kind: 'figure', optional: true })),
  ];
  const compared = group.comparisons.filter(({ kept_pairs }) => kept_pairs > 0);
  const absent = group.comparisons.filter(({ kept_pairs }) => kept_pairs === 0);
  const shares = view.classes.map((each, k) => [words.terms.class(each), group.prior[k] ?? 0] as const);
  return html`<details class="wide weights" ${isOpen ? html`open` : null}>
    <summary>${text.summary(name, group.training.pairs)}</summary>
    ${view.own_fields === true ? null : html`<p>${text.shares(shares)}</p>`}
    ${table({
      caption: text.caption(name),
      columns,
      rows: compared.flatMap(({ comparison, levels }) => [
        headRow(words.levels.title(comparison), columns.length),
        ...levels.map((level) => levelRow(comparison, level, { words, axis })),
      ]),
      notes: [
        ...(absent.length === 0
          ? []
          : [text.absent(absent.map(({ comparison }) => words.levels.title(comparison)))]),
        text.note,
      ],
      dense: true,
      tall: true,
    })}
  </details> `;
}

const headRow = (title: string, width: number): TableRow => ({
  cells: [html`<b>${title}</b>`, ...Array.from({ length: width - 1 }, () => '')],
});

function levelRow(
  comparison: string,
  { level, weight_bits, probability, u, unseen }: ModelLevel,
  { words, axis }: Pick<Around, 'words' | 'axis'>,
): TableRow {
  const { bits, probability: share } = words.figures;
  const [m = 0, ...others] = probability;
  const name = words.levels.level(comparison, level);
  return {
    cells: [
      unseen ? html`${name} <small>${words.model.levels.unseen}</small>` : name,
      bits(weight_bits),
      signedBar(weight_bits, axis),
      share(m),
      share(u),
      ...others.map(share),
    ],
  };
}
