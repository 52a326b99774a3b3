/**
 * Every figure that a report shows: reports take their numbers from here and from nowhere else, so no two documents can
 * differ. summary.json holds the same with small cells withheld (reports/view/public-summary.ts). Counts are whole
 * numbers, money is rupiah, dates are yyyy-mm-dd.
 */
export interface Summary {
  readonly schema: 'padan-summary-1';
  readonly as_of: string;
  /** The home regency: the one most register rows live in. */
  readonly region: { readonly code: string; readonly name: string };
  readonly sources: readonly SourceSummary[];
  /** Persons, each counted once. */
  readonly persons: PersonSummary;
  readonly coverage: CoverageSummary;
  readonly findings: readonly FindingSummary[];
  readonly findings_by_district: readonly DistrictFinding[];
  readonly agencies: readonly AgencySummary[];
  readonly money: MoneySummary;
  readonly linkage: LinkageSummary;
  readonly gates: readonly GateResult[];
}

export interface SourceSummary {
  readonly source: string;
  readonly label: string;
  readonly agency: string;
  /** register = the authority on NIK; file = matched against it; list, bill = optional extras. */
  readonly kind: 'register' | 'file' | 'list' | 'bill';
  readonly files: readonly SourceFile[];
  readonly extract_date: string;
  readonly control_total: number | null;
  /** rows = stored + rejected, checked at run time. */
  readonly rows: number;
  readonly stored: number;
  readonly rejected: number;
  readonly rejected_by_reason: readonly ReasonCount[];
  /** Cells that were not empty but could not be read, by field. */
  readonly unread: readonly ReasonCount[];
  /** Stored rows by state of their NIK; `sah` plus the causes of I1. */
  readonly nik: readonly ReasonCount[];
  /** Stored rows by verdict; the four add up to `stored`. */
  readonly padan: number;
  readonly usulan: number;
  readonly tinjau: number;
  readonly sendiri: number;
  /** Distinct persons behind the stored rows. */
  readonly persons: number;
  /** Expected number of padan and usulan rows that belong to somebody else: the sum of 1 - probability. */
  readonly expected_wrong: number;
}

/** One file of a source, and how it was read. */
export interface SourceFile {
  /** Base name only. */
  readonly file: string;
  readonly sha256: string;
  /** text, xlsx, ods, xls …; a list within an archive with its name there. */
  readonly format: string;
  readonly inner: string;
  /** '' for a spreadsheet, as is the delimiter; the sheet is '' for a text. */
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet: string;
  readonly other_sheets: readonly string[];
  /** Those of them that hold the list's titles as well, and may hold a part of the list. */
  readonly rival_sheets: readonly string[];
  readonly header_line: number;
  /** dmy, mdy or ymd, and what told it: padan.yaml, nik, isi (dates that only one order can read) or baku. */
  readonly date_order: string;
  readonly date_order_by: string;
  /** kemendagri or bps. */
  readonly region_codes: string;
  /** Number of its first row in the source. */
  readonly first_row: number;
  readonly rows: number;
  readonly stored: number;
  readonly rejected: number;
  /** Stored rows in which something was set right. */
  readonly repaired: number;
}

export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
}

export interface PersonSummary {
  readonly total: number;
  readonly in_register: number;
  readonly residents: number;
  readonly dead: number;
  readonly moved: number;
  /** Persons by the set of sources they stand in, e.g. ["dukcapil","bpjs"]; sorted by count, descending. */
  readonly overlaps: readonly { readonly sources: readonly string[]; readonly persons: number }[];
}

export interface CoverageSummary {
  /** Residents: a register record with status HIDUP. */
  readonly population: number;
  /** Residents with a membership record. */
  readonly members: number;
  /** Residents with an active membership record. */
  readonly active: number;
  readonly coverage_target: number;
  readonly active_target: number;
  readonly districts: readonly DistrictCoverage[];
  /** Active members by segment, residents only. */
  readonly segments: readonly {
    readonly segment: string;
    readonly members: number;
    readonly active: number;
  }[];
}

export interface DistrictCoverage {
  /** 6 digits; the name's own letters where the register has no codes at all; '' for all whose district is unknown. */
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly members: number;
  readonly active: number;
  /** Registrations that reach the coverage target; 0 when it is reached. */
  readonly registrations_needed: number;
  /** Activations that bring active / members to the target. */
  readonly activations_needed: number;
}

export interface FindingSummary {
  readonly code: string;
  readonly label: string;
  readonly agency: string;
  readonly action: string;
  readonly test: string;
  readonly source: string;
  readonly rows: number;
  readonly persons: number;
  readonly causes: readonly ReasonCount[];
  /** Sum over all rows of the class, whether or not headlines count them. */
  readonly amount_idr_month: number;
  /** Only rows whose money is counted here, each rupiah once over all classes. */
  readonly counted_rows: number;
  readonly counted_idr_month: number;
  readonly amount_idr_total: number;
  readonly formula: string;
}

export interface DistrictFinding {
  readonly code: string;
  /** As DistrictCoverage.code. */
  readonly district: string;
  readonly district_name: string;
  readonly rows: number;
  readonly counted_idr_month: number;
}

export interface AgencySummary {
  readonly agency: string;
  readonly rows: number;
  readonly counted_idr_month: number;
}

export interface MoneySummary {
  readonly counted_rows: number;
  readonly counted_idr_month: number;
  readonly tariffs: readonly {
    readonly name: string;
    readonly idr_month: number;
    readonly from: string;
    readonly legal_source: string;
    readonly payer: string;
  }[];
}

export interface LeftOutField {
  readonly field: string;
  /** The fields in which its words stand, and in what share of the rows that have it. */
  readonly within: readonly string[];
  readonly share: number;
}

export interface LinkageSummary {
  /** Rows paired with a register person: padan + usulan, over rows of all files but the register. */
  readonly matched: number;
  readonly denominator: number;
  /** Persons of two rows and more, and their rows; only where there is no register to be paired with. */
  readonly grouped?: GroupedSummary;
  readonly expected_wrong: number;
  readonly accept_probability: number;
  readonly review_probability: number;
  readonly pairs_scored: number;
  /** Fields of a project with `link:` that were left out, as another one says the same. */
  readonly left_out_fields: readonly LeftOutField[];
  readonly rules: readonly RuleSummary[];
  /** An estimate of what the rules together miss. */
  readonly recall: RecallSummary;
  /** What officers decided of pairs of rows: followed, or naming a row that is not in these files. */
  readonly decisions: DecisionSummary;
  /** True where the run was given a model and learned nothing. */
  readonly pinned_model: boolean;
  /** One entry a group of sources, e.g. "dukcapil-bpjs". */
  readonly models: readonly ModelSummary[];
}

export interface GroupedSummary {
  readonly groups: number;
  readonly rows: number;
}

export interface DecisionSummary {
  readonly same: number;
  readonly different: number;
  readonly absent: number;
}

/** A blocking rule: what it proposed, what it was good for, and what it had to leave. */
export interface RuleSummary {
  readonly rule: string;
  /** Pairs in its blocks, known from their sizes before it ran. */
  readonly pairs: number;
  /** Those that no earlier rule has and whose sources are compared. */
  readonly new_pairs: number;
  /** Those of them that weigh enough to be kept. */
  readonly kept_pairs: number;
  /** Accepted links whose pair it has, and those that no other rule has. */
  readonly links: number;
  readonly links_alone: number;
  /** The most rows of a block that were left. */
  readonly block_limit: number;
  readonly split_blocks: number;
  readonly refused_blocks: number;
  /** Rows of refused blocks; rows of split blocks that lack the second field. */
  readonly refused_rows: number;
  readonly dropped_rows: number;
  /** Why blocks were refused: larger than max_block, or the rule's pairs were over the budget. */
  readonly reason: '' | 'ukuran' | 'anggaran';
}

/** Rows drawn at random and held against every record they could be, whatever the rules say (docs/model.md). */
export interface RecallSummary {
  /** Rows with, and without, a pair that reaches acceptance, over all rows but the register's. */
  readonly linked_rows: number;
  readonly unlinked_rows: number;
  readonly sampled_unlinked: number;
  /** Of those, rows with an acceptable record that no rule had proposed. */
  readonly missed_in_sample: number;
  /** The same over all unlinked rows, with a 95 % interval. */
  readonly missed_rows: Interval;
  /** linked / (linked + missed). */
  readonly recall: Interval;
  readonly sampled_linked: number;
  /** Of those, rows with a better record that no rule had proposed. */
  readonly better_in_sample: number;
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ModelSummary {
  readonly group: string;
  /** trained: from these files; default: the shipped values, as pairs were too few; pinned: from the model given. */
  readonly origin: 'trained' | 'default' | 'pinned';
  readonly pairs: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** Largest change of a probability in the last round. */
  readonly change: number;
  /** Levels that no pair it learned from showed; all of them where the files do not hold the field. */
  readonly unseen: readonly { readonly comparison: string; readonly levels: readonly string[] }[];
  readonly prior_same: number;
  readonly levels: readonly {
    readonly comparison: string;
    readonly level: string;
    readonly m: number;
    readonly u: number;
    readonly weight_bits: number;
  }[];
}

export interface GateResult {
  readonly gate: string;
  readonly ok: boolean;
  /** `warn` when there is no earlier publication to compare with. */
  readonly severity: 'stop' | 'warn';
  readonly message: string;
}
