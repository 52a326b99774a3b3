-- The work store of one run: may be thrown away, everything in it is rebuilt from the extracts and the ledger.

CREATE TABLE stage_run (stage TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, report TEXT NOT NULL) STRICT;
-- files as the last run looked at them, so that the next need not read them again: pipeline/store/seen-files.ts
CREATE TABLE seen_file (
  path TEXT PRIMARY KEY, state TEXT NOT NULL, seen_at_ms INTEGER NOT NULL, scan BLOB NOT NULL, rules TEXT NOT NULL,
  reading BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- 1 ingest
CREATE TABLE source (
  ordinal INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  agency TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- the file under schemas/sources that says what it is; finding classes go by role, not by name
  role TEXT NOT NULL,
  extract_date TEXT NOT NULL,
  control_total INTEGER,
  rows INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  rejected INTEGER NOT NULL
) STRICT;
-- sources that were read to their end, and a hash of all that their rows depend on: pipeline/1-ingest/known-sources.ts
CREATE TABLE source_read (source INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT;
-- the files of a source, read one after the other: rows are numbered on from file to file
CREATE TABLE source_file (
  source INTEGER NOT NULL,
  part INTEGER NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- how it was read: pipeline/extract/table.ts and head.ts, as JSON
  form TEXT NOT NULL,
  titles TEXT NOT NULL,
  columns TEXT NOT NULL,
  header_line INTEGER NOT NULL,
  date_order TEXT NOT NULL,
  date_order_by TEXT NOT NULL,
  region_codes TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  repaired INTEGER NOT NULL,
  PRIMARY KEY (source, part)
) STRICT, WITHOUT ROWID;
-- some hundred rows of one file, one after the other: pipeline/store/raw-rows.ts reads and writes them
CREATE TABLE raw_block (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  -- number of the first; those that follow are numbered on
  row INTEGER NOT NULL,
  part INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  -- where each row ends in `cells`, as 32-bit integers: a rejected row takes no place
  ends BLOB NOT NULL,
  -- UTF-8, a NUL behind each cell
  cells BLOB NOT NULL,
  -- a JSON array of positions for each row, of the cells that a spreadsheet holds as numbers; NULL where none is
  numbers TEXT,
  UNIQUE (source, row)
) STRICT;
-- where rows stand in their file: rows row, row + 1, … stand in lines line, line + 1, … until the next entry
CREATE TABLE row_place (
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  part INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (source, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE reject (
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  part INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  column_name TEXT NOT NULL,
  PRIMARY KEY (source, row)
) STRICT, WITHOUT ROWID;
-- rows that are stored, though something in them had to be set right
CREATE TABLE repair (
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  part INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  column_name TEXT NOT NULL,
  PRIMARY KEY (source, row, reason)
) STRICT, WITHOUT ROWID;

-- 2 normalise: a record is integers; text and its normal form stand once per distinct value
CREATE TABLE nik_value (
  id INTEGER PRIMARY KEY, original TEXT NOT NULL, cleaned TEXT NOT NULL, evidence TEXT NOT NULL, cause TEXT NOT NULL,
  warnings TEXT NOT NULL
) STRICT;
CREATE TABLE name_value (
  id INTEGER PRIMARY KEY, original TEXT NOT NULL, clean TEXT NOT NULL, keys TEXT NOT NULL, baby INTEGER NOT NULL
) STRICT;
CREATE TABLE date_value (id INTEGER PRIMARY KEY, original TEXT NOT NULL, day INTEGER NOT NULL, flags TEXT NOT NULL) STRICT;
CREATE TABLE address_value (
  id INTEGER PRIMARY KEY, original TEXT NOT NULL, street TEXT NOT NULL, rt INTEGER NOT NULL, rw INTEGER NOT NULL
) STRICT;
CREATE TABLE kk_value (id INTEGER PRIMARY KEY, original TEXT NOT NULL, normal TEXT NOT NULL) STRICT;
CREATE TABLE card_value (id INTEGER PRIMARY KEY, original TEXT NOT NULL, normal TEXT NOT NULL) STRICT;
CREATE TABLE birth_place_value (id INTEGER PRIMARY KEY, original TEXT NOT NULL, normal TEXT NOT NULL) STRICT;
CREATE TABLE place (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, district_code TEXT NOT NULL, village TEXT NOT NULL, district TEXT NOT NULL,
  how TEXT NOT NULL
) STRICT;
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  record_key TEXT NOT NULL,
  nik INTEGER NOT NULL,
  kk INTEGER NOT NULL,
  card INTEGER NOT NULL,
  name INTEGER NOT NULL,
  mother INTEGER NOT NULL,
  birth INTEGER NOT NULL,
  birth_place INTEGER NOT NULL,
  address INTEGER NOT NULL,
  place INTEGER NOT NULL,
  sex INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  status TEXT NOT NULL,
  status_day INTEGER NOT NULL,
  decile INTEGER,
  segment INTEGER,
  segment_group TEXT NOT NULL,
  active INTEGER NOT NULL,
  class INTEGER,
  start_day INTEGER NOT NULL,
  period TEXT NOT NULL,
  fee INTEGER
) STRICT;
CREATE TABLE unread_cell (
  source INTEGER NOT NULL, field TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (source, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE region (code TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE link_column (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL) STRICT;

-- 3 link
-- what was compared and by which rules (matchers/kernel/plan.ts, schemas/model/blocking.yaml), as JSON
CREATE TABLE link_plan (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
-- the kept pairs as columns in the order of (a, b): pipeline/store/links.ts
CREATE TABLE pair_column (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL) STRICT;
CREATE TABLE model (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
CREATE TABLE block_stat (
  rule INTEGER PRIMARY KEY, name TEXT NOT NULL, pairs INTEGER NOT NULL, new_pairs INTEGER NOT NULL,
  kept_pairs INTEGER NOT NULL,
  -- the most records of a block that were left: max_block, or fewer where the rule's pairs had to fit the budget
  block_limit INTEGER NOT NULL,
  split_blocks INTEGER NOT NULL, refused_blocks INTEGER NOT NULL, refused_records INTEGER NOT NULL,
  -- '', ukuran (larger than max_block) or anggaran (the rule's pairs were over the budget)
  reason TEXT NOT NULL,
  -- records of split blocks that lack the second field
  dropped_records INTEGER NOT NULL
) STRICT;
-- estimate of what the rules miss: RecallSummary of schemas/summary.ts
CREATE TABLE block_recall (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;

-- 4 resolve
CREATE TABLE placed (
  record INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  probability REAL NOT NULL DEFAULT 1,
  margin REAL,
  agreement INTEGER NOT NULL DEFAULT 0,
  -- likeness of the two names in per cent as the centre measures it (Ratcliff/Obershelp), NULL without such a link
  name_score INTEGER,
  candidate_1 INTEGER,
  candidate_2 INTEGER,
  -- the record at the other end of the deciding link, NULL without one
  partner INTEGER
) STRICT;
-- how the two rows of a deciding link agree, in words, once for all links alike; 0 without a link
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  how TEXT NOT NULL,
  -- level of the name comparison (matchers/compare/name.ts), '' without one
  name_level TEXT NOT NULL
) STRICT;
CREATE VIEW member AS
  SELECT record, person, verdict, probability, margin,
    (SELECT a.how FROM agreement a WHERE a.id = placed.agreement) AS how,
    (SELECT a.name_level FROM agreement a WHERE a.id = placed.agreement) AS name_level,
    name_score, candidate_1, candidate_2, partner
  FROM placed;
CREATE TABLE person (id INTEGER PRIMARY KEY, register_record INTEGER) STRICT;
-- claims of rows on the register's persons, sorted by row: pipeline/4-resolve/stored-claims.ts
CREATE TABLE claim_column (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL) STRICT;
-- how the rows of a source competed: matchers/cluster/competition.ts
CREATE TABLE contest (
  source INTEGER PRIMARY KEY, present REAL NOT NULL, again REAL NOT NULL, shift_bits REAL NOT NULL,
  rounds INTEGER NOT NULL, converged INTEGER NOT NULL, unsolved INTEGER NOT NULL
) STRICT;
-- what officers decided of two records and this run followed; same is 1 for one person, 0 for two
CREATE TABLE decided_pair (
  a INTEGER NOT NULL, b INTEGER NOT NULL, same INTEGER NOT NULL, officer TEXT NOT NULL, decided_on TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- 5 reconcile; the facts that finding classes are written over. Days are yyyymmdd, 0 unknown.
CREATE TABLE person_fact (
  person INTEGER PRIMARY KEY,
  -- the register row that speaks for the person: a living one first, then the first row
  register_record INTEGER,
  in_register INTEGER NOT NULL,
  resident INTEGER NOT NULL,
  dead INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  status_day INTEGER NOT NULL,
  place INTEGER,
  -- rows of BPJS: all, active, active in each group of segments
  members INTEGER NOT NULL,
  active INTEGER NOT NULL,
  active_pbi INTEGER NOT NULL,
  active_pemda INTEGER NOT NULL,
  active_ppu INTEGER NOT NULL,
  pbi_since INTEGER NOT NULL,
  -- rows of Dinsos, the first of them, the lowest decile
  social INTEGER NOT NULL,
  social_record INTEGER,
  decile INTEGER,
  -- somebody under review may be this person
  candidate INTEGER NOT NULL
) STRICT;
CREATE TABLE bill_payment (record INTEGER PRIMARY KEY, membership INTEGER NOT NULL, payment INTEGER NOT NULL) STRICT;
-- one row a record, as narrow as every class can read it through; flags: pipeline/5-reconcile/record-columns.ts
CREATE TABLE record_mark (
  source INTEGER NOT NULL, record INTEGER NOT NULL, person INTEGER NOT NULL, flags INTEGER NOT NULL,
  active INTEGER NOT NULL, segment_group TEXT NOT NULL, PRIMARY KEY (source, record)
) STRICT, WITHOUT ROWID;
-- the few records that repeat a row of their source, or carry a NIK that the register has on another person
CREATE TABLE record_note (
  record INTEGER PRIMARY KEY, nth INTEGER NOT NULL, first_record INTEGER NOT NULL, nik_owner INTEGER
) STRICT;
-- What classes see of a record. Of the marks come what most of them test; the rest is looked up for the rows that pass.
CREATE VIEW record_fact AS
  SELECT k.record, s.role, s.kind, s.name AS source, r.row, k.person, m.verdict,
    -- sure: not under review; linked: sure, and of a register person
    (k.flags >> 0) & 1 AS sure,
    (k.flags >> 1) & 1 AS linked,
    -- of the rows about the person in this source; again: nth > 1
    coalesce(o.nth, 1) AS nth,
    (k.flags >> 10) & 1 AS again,
    coalesce(o.first_record, k.record) AS first_record,
    n.cleaned AS nik,
    n.cause AS nik_cause,
    (k.flags >> 2) & 1 AS nik_readable,
    -- usable as it was written: nik_cause is ''
    (k.flags >> 3) & 1 AS nik_sound,
    -- the register gives the person this NIK; gives it to this other person; gives one that only a zeroed last digit parts
    (k.flags >> 4) & 1 AS same_nik,
    o.nik_owner,
    (k.flags >> 5) & 1 AS zeroed,
    rn.cleaned AS register_nik,
    d.day AS birth_day,
    rd.day AS register_birth_day,
    -- from what the register says of the person
    (k.flags >> 6) & 1 AS birth_differs,
    (k.flags >> 7) & 1 AS sex_differs,
    (k.flags >> 8) & 1 AS name_differs,
    (k.flags >> 9) & 1 AS baby,
    k.active, k.segment_group, r.start_day, r.fee, r.place,
    -- the first day of the billed month, 0 where the month cannot be read
    r.period, CASE r.period WHEN '' THEN 0 ELSE CAST(replace(r.period, '-', '') AS INTEGER) * 100 + 1 END AS period_day,
    -- a bill without a class is of the class of the membership it names
    coalesce(r.class, bm.class) AS class,
    -- the record whose contribution it is
    coalesce(b.payment, k.record) AS payment,
    CAST(replace(s.extract_date, '-', '') AS INTEGER) AS extract_day,
    CASE k.segment_group WHEN 'PBI' THEN 'pbi' WHEN 'PEMDA' THEN 'pemda-' || coalesce(r.class, 3) ELSE '' END AS tariff
  FROM source s
  -- in this order, so that a class reads the rows of its sources only
  CROSS JOIN record_mark k ON k.source = s.ordinal
  LEFT JOIN record_note o ON o.record = k.record
  LEFT JOIN record r ON r.id = k.record
  LEFT JOIN member m ON m.record = k.record
  LEFT JOIN nik_value n ON n.id = r.nik
  LEFT JOIN date_value d ON d.id = r.birth
  LEFT JOIN bill_payment b ON b.record = k.record
  LEFT JOIN record bm ON bm.id = b.membership
  LEFT JOIN person_fact p ON p.person = k.person
  LEFT JOIN record rr ON rr.id = p.register_record
  LEFT JOIN nik_value rn ON rn.id = rr.nik
  LEFT JOIN date_value rd ON rd.id = rr.birth;
CREATE TABLE tariff (
  key TEXT NOT NULL, name TEXT NOT NULL, idr_month INTEGER NOT NULL, from_month TEXT NOT NULL, to_month TEXT NOT NULL,
  care_class INTEGER, billable INTEGER NOT NULL, legal_source TEXT NOT NULL, payer TEXT NOT NULL,
  PRIMARY KEY (key, from_month)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
  code TEXT NOT NULL, record INTEGER NOT NULL, person INTEGER NOT NULL, cause TEXT NOT NULL, evidence TEXT NOT NULL,
  agency TEXT NOT NULL, amount_idr_month INTEGER NOT NULL, counted INTEGER NOT NULL, since_day INTEGER NOT NULL,
  months INTEGER, amount_idr_total INTEGER, formula TEXT NOT NULL, status TEXT NOT NULL, first_seen TEXT NOT NULL,
  PRIMARY KEY (code, record)
) STRICT, WITHOUT ROWID;
