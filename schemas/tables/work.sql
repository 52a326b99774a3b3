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
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  extract_date TEXT NOT NULL,
  control_total INTEGER,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  header TEXT NOT NULL,
  columns TEXT NOT NULL,
  rows INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  rejected INTEGER NOT NULL
) STRICT;
CREATE TABLE raw_row (
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  line INTEGER NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (source, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE reject (
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  column_name TEXT NOT NULL,
  PRIMARY KEY (source, row)
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
CREATE TABLE region (code TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE link_column (name TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL) STRICT;

-- 3 link
CREATE TABLE link (
  a INTEGER NOT NULL, b INTEGER NOT NULL, weight REAL NOT NULL, rule INTEGER NOT NULL, levels BLOB NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE model (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
CREATE TABLE block_stat (
  rule INTEGER PRIMARY KEY, name TEXT NOT NULL, pairs INTEGER NOT NULL, new_pairs INTEGER NOT NULL,
  split_blocks INTEGER NOT NULL, refused_blocks INTEGER NOT NULL, refused_records INTEGER NOT NULL
) STRICT;

-- 4 resolve
CREATE TABLE member (
  record INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  probability REAL NOT NULL,
  margin REAL,
  how TEXT NOT NULL,
  -- level of the name comparison of the deciding link (schemas/model: nama), 0 without one
  name_level INTEGER NOT NULL,
  -- likeness of the two names in per cent as the centre measures it (Ratcliff/Obershelp), NULL without such a link
  name_score INTEGER,
  candidate_1 INTEGER,
  candidate_2 INTEGER
) STRICT;
CREATE TABLE person (id INTEGER PRIMARY KEY, register_record INTEGER) STRICT;

-- 5 reconcile; the facts that finding classes are written over are views made into tables by facts.sql
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
