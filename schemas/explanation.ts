/** What `padan explain` says, as `--json` prints it; reports/explain puts it into words. Weights are in bits. */
export const EXPLANATION_VERSION = 2;

export interface RowName {
  readonly source: string;
  /** The n-th record below the header, as in crosswalk.csv. */
  readonly row: number;
}

export type VerdictWord = 'padan' | 'usulan' | 'tinjau' | 'sendiri';

/** How a row came to its person. */
export type Way =
  | 'register'
  | 'langsung'
  /** Through a row of another file that was placed. */
  | 'lewat baris'
  /** A bill: through the row whose card it names. */
  | 'lewat kartu'
  /** An officer decided that it is one person with its partner. */
  | 'putusan'
  /** Joined to rows that the register does not know either. */
  | 'kelompok'
  | 'tidak ada';

export interface PlacedRow extends RowName {
  readonly kind: 'register' | 'file' | 'list' | 'bill';
  readonly line: number;
  readonly verdict: VerdictWord;
  readonly person: number;
  readonly probability: number;
  readonly marginBits: number | null;
  readonly how: string;
  readonly way: Way;
  /** The row at the other end of the deciding link. */
  readonly partner: RowName | null;
  readonly candidates: readonly number[];
}

export interface RejectedRow extends RowName {
  readonly kind: 'ditolak';
  readonly line: number;
  readonly reason: string;
  readonly column: string;
}

/** A person of the register that a row could be, with the row that speaks for it most. */
export interface Candidate extends RowName {
  readonly person: number;
  readonly weightBits: number;
  /** With all that moves its odds but for the other candidates: what tells them apart. */
  readonly standingBits: number;
  /** As the rows and persons compete: at most one candidate of a row is right. */
  readonly probability: number;
}

export type FieldKind = 'nomor' | 'nama' | 'tanggal' | 'alamat' | 'terbuka';

export interface FieldCell {
  /** As the file has it. */
  readonly written: string;
  /** As it was read; '' where it could not be. */
  readonly read: string;
  /** A spreadsheet holds the cell as a number: of a NIK the 16th digit may be gone. */
  readonly isNumber: boolean;
}

/** One field of one or two rows; `places`: where two values differ, from 1: digits of a number, words of a name. */
export interface FieldRow {
  readonly field: string;
  /** The comparison of the model that weighs it. */
  readonly comparison: string;
  readonly kind: FieldKind;
  readonly cells: readonly FieldCell[];
  /** `kosong`: at least one of two is not known; `tunggal`: one row alone. */
  readonly agreement: 'sama' | 'beda' | 'kosong' | 'tunggal';
  readonly places: readonly (readonly number[])[];
}

interface Moves {
  readonly name: string;
  readonly bits: number;
  /** Start and all parts up to this one. */
  readonly runningBits: number;
}

/** A comparison of the model: `name` is its name. */
export interface FieldPart extends Moves {
  readonly kind: 'isian';
  readonly level: string;
  /** Part of `bits` that is due to how rare the agreeing name is here. */
  readonly rarityBits: number;
}

/** What belongs to no field of the pair, such as the other candidates of its row. */
export interface ContextPart extends Moves {
  readonly kind: 'konteks';
  /** `baris dicari`: share of the file's rows whose person is in the register. */
  readonly share?: number;
  /** Rows that it rests on, the weightiest first, at most five of `count`. */
  readonly rows: readonly RowName[];
  readonly count: number;
}

/** The odds that fields give, set right by what such odds turned out to be worth. */
export interface CalibrationPart extends Moves {
  readonly kind: 'kalibrasi';
}

export type Part = FieldPart | ContextPart | CalibrationPart;

/** Odds at which a verdict turns. */
export interface Mark {
  /**
   * `lewat`: through a row that is placed; `satukan`: two rows of the register, or two that it does not know; `rerata`: the
   * mean weight of all pairs of two groups, of a project with `link:`.
   */
  readonly name: 'tinjau' | 'terima' | 'lewat' | 'satukan' | 'rerata';
  readonly probability: number;
  readonly bits: number;
}

export interface PairClass {
  readonly name: string;
  /** P(the pair is of this class), the pair looked at by itself. */
  readonly probability: number;
  readonly startBits: number;
  readonly sumBits: number;
  /** By comparison, in the order of the model's. */
  readonly levelBits: readonly number[];
  readonly rarityBits: readonly number[];
}

export type RuleOutcome = 'bertemu' | 'dipisah' | 'ditolak' | 'tidak perlu';

/** A blocking rule that has both rows under one key. */
export interface RuleMeeting {
  readonly rule: string;
  readonly pass: 1 | 2;
  /** `tidak perlu`: a rule of the second pass, and both rows had a good candidate by then. */
  readonly outcome: RuleOutcome;
  readonly blockRows: number;
  /** The second field that parted them, '' otherwise. */
  readonly partedBy: string;
}

/** The centre's own test (Kemensos). */
export interface CentreVerdict {
  readonly sameNik: boolean;
  readonly nameLikeness: number | null;
  readonly leastLikeness: number;
  readonly padan: boolean;
}

export interface PairExplanation {
  readonly rows: readonly [RowName, RowName];
  readonly fields: readonly FieldRow[];
  /** null: rows of these two sources are never compared. */
  readonly weighing: Weighing | null;
  readonly rules: readonly RuleMeeting[];
  /** The rule that the pair was scored by, '' when it was not kept. */
  readonly foundBy: string;
  readonly maxBlock: number;
  /** null: a project with `link:`, which the centre's test is not for. */
  readonly centre: CentreVerdict | null;
}

export interface Weighing {
  readonly group: string;
  /** A project with `link:`: the odds to start with are those against a row's having no partner, not a share of pairs. */
  readonly ownFields?: true;
  /** Odds before any field is looked at. */
  readonly startBits: number;
  /** What moves the odds, in this order: every field, then what belongs to none. */
  readonly parts: readonly Part[];
  /** Start and fields: what linking weighs. */
  readonly weightBits: number;
  /** The weight in the table `link`; null when the pair is not kept there. */
  readonly storedBits: number | null;
  /** Start and all parts. */
  readonly totalBits: number;
  /** That the two rows are one person, by `totalBits`. */
  readonly probability: number;
  /** Compared with `totalBits`; none for a pair that was held against no threshold. */
  readonly marks: readonly Mark[];
  /** Of the pair by itself, by its fields. */
  readonly classes: readonly PairClass[];
}

export interface Limits {
  readonly accept: number;
  readonly review: number;
  readonly acceptPeers: number;
  /** Pairs below this weight are not kept. */
  readonly keepBits: number;
}

/** Why two rows are one person or not; `bits`, `row` and `person` where the reason has them. */
export interface Conclusion {
  readonly linked: boolean;
  readonly reason: Reason;
  readonly bits?: number;
  readonly row?: RowName;
  readonly person?: number;
}

export type Reason =
  | 'putusan petugas'
  | 'tautan ini'
  | 'lewat baris lain'
  | 'calon tinjau'
  | 'calon lain lebih kuat'
  | 'di bawah ambang'
  /** Strong enough, but taken back: `row` is likelier the same one and nobody's. */
  | 'ditarik'
  | 'orang lain'
  /** Of a project with `link:`: the pair speaks for it, the mean of the two groups' pairs does not, or a source has no duplicates. */
  | 'rerata kelompok'
  | 'membantah'
  | 'terlalu lemah'
  | 'tidak bertemu'
  | 'tidak dibandingkan';

interface Common {
  readonly version: typeof EXPLANATION_VERSION;
  /** True where numbers, names, dates and addresses are masked. */
  readonly masked: boolean;
  /** A project with `link:`: rows are grouped by the mean weight of their pairs. */
  readonly ownFields?: true;
  /** What officers decided of these rows; absent where they did not. */
  readonly decisions?: readonly OfficerDecision[];
}

export interface OfficerDecision {
  readonly rows: readonly [RowName, RowName];
  readonly same: boolean;
  readonly officer: string;
  /** yyyy-mm-dd */
  readonly date: string;
}

interface Rivals {
  /** Of the row that looks for its register person: best first, at most five. */
  readonly candidates: readonly Candidate[];
  readonly candidateCount: number;
}

export interface Product {
  readonly pair: number;
  readonly through: number;
}

export interface RowExplanation extends Common, Rivals {
  readonly kind: 'baris';
  readonly row: PlacedRow;
  readonly limits: Limits;
  readonly fields: readonly FieldRow[];
  /** Other rows of the same person, at most twenty. */
  readonly others: readonly PlacedRow[];
  readonly otherCount: number;
  /** The row that it was placed through, and how that one was. */
  readonly through: PlacedRow | null;
  /** Where the row's probability is a product: that of its pair with `through`, and that of `through`. */
  readonly product: Product | null;
  /** A row that is likelier the same one and nobody's, so that this one was taken back from its best candidate. */
  readonly withdrawnBy: RowName | null;
  /** The deciding pair; for `tinjau` both candidates; for `sendiri` the best there was. */
  readonly pairs: readonly PairExplanation[];
}

export interface TwoRowsExplanation extends Common, Rivals {
  readonly kind: 'pasangan';
  readonly rows: readonly [PlacedRow, PlacedRow];
  readonly limits: Limits;
  readonly pair: PairExplanation;
  readonly conclusion: Conclusion;
}

export interface RejectExplanation extends Common {
  readonly kind: 'ditolak';
  readonly rows: readonly RejectedRow[];
}

export type Explanation = RowExplanation | TwoRowsExplanation | RejectExplanation;
