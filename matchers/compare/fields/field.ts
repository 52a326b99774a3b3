import type { FieldColumn } from '../../kernel/columns.ts';
import type { BoundComparison, Comparison } from '../comparison.ts';

/** What kinds of column a project file may name; each has a file here. */
export type FieldKind = 'name' | 'text' | 'tokens' | 'date' | 'number' | 'code' | 'place';

/** A field of a project file, as plain data. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  /** Records of one person that have its value, as learned; 1 before anything is. */
  readonly own: number;
  /** The fields in which its words stand in so large a share of the rows: it is left out, for it would count twice. */
  readonly within?: { readonly fields: readonly string[]; readonly share: number };
}

/** How fields of one kind are compared. */
export interface KindOfField {
  readonly levels: readonly string[];
  readonly ordered: Comparison['ordered'];
  readonly frequency: readonly string[];
  /** Where learning starts, by level without `kosong`: among pairs of one person, and of two who share household or family. */
  readonly start: { readonly same: readonly number[]; readonly kin: readonly number[] };
  readonly bind: (field: FieldColumn, scene: FieldScene) => BoundComparison;
}

/** What a field is compared among. */
export interface FieldScene {
  /** Records of one person that have one value, as many as are expected (kernel/rarity.ts). */
  readonly own: number;
  /** The other fields of words. */
  readonly siblings: readonly FieldColumn[];
}
