-- The work store of one run: may be thrown away, everything in it is rebuilt from the extracts and the ledger.

CREATE TABLE stage_run (stage TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, report TEXT NOT NULL) STRICT;

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
CREATE TABLE link (
  a INTEGER NOT NULL, b INTEGER NOT NULL, weight REAL NOT NULL, rule INTEGER NOT NULL, levels BLOB NOT NULL,
  -- every rule that had the pair, as bits: 2^r for rule r
  rules INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE member (
  record INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  probability REAL NOT NULL,
  margin REAL,
  how TEXT NOT NULL,
  -- level of the name comparison of the deciding link (matchers/compare/name.ts), '' without one
  name_level TEXT NOT NULL,
  -- likeness of the two names in per cent as the centre measures it (Ratcliff/Obershelp), NULL without such a link
  name_score INTEGER,
  candidate_1 INTEGER,
  candidate_2 INTEGER,
  -- the record at the other end of the deciding link, NULL without one
  partner INTEGER
) STRICT;
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
-- accepted links: the deciding pair of every record that was placed by one, each pair once, with the rules that had it
CREATE VIEW accepted_link AS
  SELECT DISTINCT l.a, l.b, l.rule, l.rules FROM member m
  JOIN link l ON l.a = min(m.record, m.partner) AND l.b = max(m.record, m.partner) WHERE m.verdict <> 'tinjau';

-- 5 reconcile; facts.sql fills the facts that finding classes are written over, and says what each column is
CREATE TABLE register_nik (nik TEXT NOT NULL, person INTEGER NOT NULL) STRICT;
CREATE TABLE person_fact (
  person INTEGER PRIMARY KEY,
  register_record INTEGER,
  in_register INTEGER NOT NULL,
  resident INTEGER NOT NULL,
  dead INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  status_day INTEGER NOT NULL,
  place INTEGER,
  members INTEGER NOT NULL,
  active INTEGER NOT NULL,
  active_pbi INTEGER NOT NULL,
  active_pemda INTEGER NOT NULL,
  active_ppu INTEGER NOT NULL,
  pbi_since INTEGER NOT NULL,
  social INTEGER NOT NULL,
  social_record INTEGER,
  decile INTEGER,
  candidate INTEGER NOT NULL
) STRICT;
CREATE TABLE bill_payment (record INTEGER PRIMARY KEY, membership INTEGER NOT NULL, payment INTEGER NOT NULL) STRICT;
CREATE TABLE record_fact (
  record INTEGER PRIMARY KEY,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  row INTEGER NOT NULL,
  person INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  sure INTEGER NOT NULL,
  linked INTEGER NOT NULL,
  nth INTEGER NOT NULL,
  nik TEXT NOT NULL,
  nik_cause TEXT NOT NULL,
  nik_readable INTEGER NOT NULL,
  same_nik INTEGER NOT NULL,
  nik_owner INTEGER,
  register_nik TEXT,
  zeroed INTEGER NOT NULL,
  birth_day INTEGER NOT NULL,
  register_birth_day INTEGER,
  birth_differs INTEGER,
  sex_differs INTEGER,
  name_differs INTEGER,
  baby INTEGER NOT NULL,
  active INTEGER NOT NULL,
  segment_group TEXT NOT NULL,
  start_day INTEGER NOT NULL,
  fee INTEGER,
  place INTEGER NOT NULL,
  period TEXT NOT NULL,
  period_day INTEGER NOT NULL,
  class INTEGER,
  payment INTEGER NOT NULL,
  extract_day INTEGER NOT NULL,
  tariff TEXT NOT NULL
) STRICT;
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
