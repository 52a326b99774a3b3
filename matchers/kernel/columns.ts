/**
 * What linking knows of the records, as typed columns over shared memory: plain indices, -1 or 0 for "missing".
 * A record is its position; values are ids of dictionaries, so equal ids mean equal values.
 */
export interface LinkColumns {
  readonly count: number;
  /** Ordinal of the source, one a record. */
  readonly source: Uint8Array;
  /** 1 where the source, by ordinal, is the register. */
  readonly isRegister: Uint8Array;
  readonly nik: Int32Array;
  /** yyyymmdd, 0 missing. */
  readonly birthDate: Int32Array;
  /** Days since 1970, meaningful where birthDate is not 0. */
  readonly birthEpoch: Int32Array;
  /** 0 missing, 1 male, 2 female. */
  readonly sex: Uint8Array;
  readonly name: Int32Array;
  readonly mother: Int32Array;
  readonly kk: Int32Array;
  readonly card: Int32Array;
  /** The card of the family's holder, numbered as `card`. */
  readonly familyCard: Int32Array;
  readonly street: Int32Array;
  /** rt * 1000 + rw, 0 missing. */
  readonly rtRw: Int32Array;
  readonly village: Int32Array;
  readonly district: Int32Array;
  readonly birthPlace: Int32Array;
  readonly niks: NikTable;
  readonly names: NameTable;
  /** The columns that a project file names, in its order; none where population registers are linked. */
  readonly fields: readonly FieldColumn[];
}

/** One field of a project file: a dictionary id a record, and what the values are, by id. What a kind lacks is empty. */
export interface FieldColumn {
  /** -1 missing. */
  readonly ids: Int32Array;
  /** Values there are. */
  readonly values: number;
  /** Days yyyymmdd with 0 for what is not known, numbers, or latitudes and longitudes by turns. */
  readonly numbers: Float64Array;
  /** Words, names and codes. */
  readonly words: NameTable;
}

/** NIK evidence by dictionary id: 14 to 17 digits, so that typing errors of length can be compared. */
export interface NikTable {
  /** NIK_STRIDE bytes each, digit values 0-9. */
  readonly digits: Uint8Array;
  readonly length: Uint8Array;
  /** 1 where somebody holds this very NIK: a register record carries it, or rows of two other sources do. */
  readonly held: Uint8Array;
}

export const NIK_STRIDE = 18;

/** Names by dictionary id. A name has one or more alternatives (aliases), an alternative has tokens. */
export interface NameTable {
  readonly alternativeStart: Int32Array;
  /** Name id of the mother in `BAYI NY X`, -1 for everybody else. */
  readonly babyOf: Int32Array;
  readonly tokenStart: Int32Array;
  /** Ids of the alternative's text, of its sorted keys and of its joined keys. */
  readonly clean: Int32Array;
  readonly sortedKeys: Int32Array;
  readonly joinedKeys: Int32Array;
  /** Rarity of the sorted keys in the files at hand: -log2 of the frequency, in quarter bits. */
  readonly wholeRarity: Uint8Array;
  readonly textStart: Int32Array;
  /** Joined clean letters, A-Z as char codes. */
  readonly text: Uint8Array;
  readonly tokens: Int32Array;
  readonly token: TokenTable;
}

/** Distinct name tokens. */
export interface TokenTable {
  readonly key: Int32Array;
  readonly phonetic: Int32Array;
  readonly rarity: Uint8Array;
  readonly charStart: Int32Array;
  readonly chars: Uint8Array;
}

/** Fraction of a bit in which rarity is kept, so that it fits a byte. */
export const RARITY_STEPS = 4;
