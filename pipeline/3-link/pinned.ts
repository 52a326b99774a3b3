import type { LinkModel, ModelGroup } from '../../matchers/model/link-model.ts';
import { planOf } from '../../matchers/kernel/plan.ts';
import { PadanError } from '../../schemas/faults.ts';
import { loadYaml } from '../../schemas/load.ts';
import { DefaultModelSchema } from '../../schemas/model.ts';
import { readModelFile } from '../model-file.ts';
import type { Project } from '../project.ts';

interface Named {
  readonly name: string;
}

/** What a program compares: a pinned model has to be of the same. */
export type ModelForm = Pick<LinkModel, 'classes' | 'comparisons'>;

/** The model that the project is to use as it is, null where it is to learn one; refused before anything is read. */
export function pinnedFor({ model: path, plan, sources, overlay }: Project): LinkModel | null {
  if (path === undefined) return null;
  const pinned = readModelFile(path);
  const { classes } = loadYaml('model/default-model.yaml', DefaultModelSchema, overlay);
  refuseOtherForm(pinned, { classes, comparisons: planOf(plan).comparisons });
  refuseOtherSources(pinned, sources);
  return pinned;
}

/** Refuses a model of other comparisons, levels or classes: its numbers would be taken for what they are not. */
export function refuseOtherForm(pinned: ModelForm, form: ModelForm): void {
  const differing = differences(pinned, form);
  if (differing.length === 0) return;
  throw new PadanError({
    kind: 'usage',
    code: 'model-tidak-cocok',
    message: `Model yang diberikan tidak cocok dengan program ini: ${differing.join('; ')} berbeda`,
    next: 'Latih lagi: padan run tanpa --model, dengan --save-model',
  });
}

function differences(pinned: ModelForm, form: ModelForm): string[] {
  const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const plain = form.comparisons.map(({ name, levels, frequency }) => ({ name, levels, frequency }));
  const names = (comparisons: ModelForm['comparisons']): string[] => comparisons.map(({ name }) => name);
  if (!isEqual(names(pinned.comparisons), names(plain))) return ['daftar perbandingan'];
  const levels = plain.flatMap((own, c) => {
    const { name, levels: words, frequency } = pinned.comparisons[c] ?? own;
    return isEqual({ name, levels: words, frequency }, own) ? [] : [`tingkat ${own.name}`];
  });
  const classes = ({ classes: all }: ModelForm): unknown => all.map(({ name, chance }) => ({ name, chance }));
  return isEqual(classes(pinned), classes(form)) ? levels : [...levels, 'kelas pasangan'];
}

/** Refuses a model that knows no pair of the project's sources: it is another project's, or the sources have other names. */
function refuseOtherSources(pinned: LinkModel, sources: readonly Named[]): void {
  const own = new Set(sources.flatMap(({ name: a }) => sources.map(({ name: b }) => `${a}-${b}`)));
  if (pinned.groups.some(({ name }) => own.has(name))) return;
  throw new PadanError({
    kind: 'usage',
    code: 'model-tidak-cocok',
    message: `Model yang diberikan tidak memuat satu pun pasangan sumber proyek ini (isinya: ${pinned.groups.map(({ name }) => name).join(', ')})`,
    next: 'Pakai nama sumber yang sama dengan saat model disimpan, atau jalankan tanpa --model',
  });
}

/**
 * The pinned model over the sources at hand, in the order of `shipped`, which is the model without any training. A pair of
 * sources that it lacks keeps the shipped values. `dukcapil-bpjs` is `bpjs-dukcapil` where the sources stand the other way
 * round: comparisons are the same both ways.
 */
export function pinnedModel(pinned: LinkModel, shipped: LinkModel, sources: readonly Named[]): LinkModel {
  const known = new Map(pinned.groups.map((group) => [group.name, group]));
  const mirrored = new Map<string, string>(
    sources.flatMap(({ name: a }) => sources.map(({ name: b }) => [`${a}-${b}`, `${b}-${a}`])),
  );
  const groups = shipped.groups.map((group): ModelGroup => {
    const found = known.get(group.name) ?? known.get(mirrored.get(group.name) ?? '');
    if (found === undefined) return group;
    const origin = found.training.origin === 'default' ? 'default' : 'pinned';
    return { ...found, name: group.name, training: { ...found.training, origin } };
  });
  return { ...pinned, groups };
}
