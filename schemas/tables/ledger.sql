-- What outlives a run: cannot be rebuilt from the extracts.

CREATE TABLE run (
  seq INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, as_of TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
-- Person ids are numbers of this ledger, never derived from a NIK. A record keeps its key when rows are reshuffled.
-- Each row once. Without an index: a run looks up either none of them or all, and then makes one.
CREATE TABLE record_person (source TEXT NOT NULL, record_key TEXT NOT NULL, person INTEGER NOT NULL) STRICT;
-- The highest number ever given: a person that was merged away leaves no record behind, and its number is not given again.
CREATE TABLE person_counter (id INTEGER PRIMARY KEY CHECK (id = 1), highest INTEGER NOT NULL) STRICT;
CREATE TABLE finding_history (
  code TEXT NOT NULL, source TEXT NOT NULL, record_key TEXT NOT NULL, first_seen TEXT NOT NULL, first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL, PRIMARY KEY (code, source, record_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE publication (seq INTEGER PRIMARY KEY, as_of TEXT NOT NULL, figures TEXT NOT NULL) STRICT;
-- Who looked at personal data unmasked, when and why (UU 27/2022). What was looked for is personal itself and not kept.
CREATE TABLE access (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, command TEXT NOT NULL, reason TEXT NOT NULL,
  rows INTEGER NOT NULL
) STRICT;
-- What people decided of two rows ('sama' or 'beda') and runs first_seq to last_seq followed.
CREATE TABLE decision (
  source_a TEXT NOT NULL, record_key_a TEXT NOT NULL, source_b TEXT NOT NULL, record_key_b TEXT NOT NULL,
  verdict TEXT NOT NULL, officer TEXT NOT NULL, decided_on TEXT NOT NULL, reason TEXT NOT NULL, file TEXT NOT NULL,
  sha256 TEXT NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
  PRIMARY KEY (source_a, record_key_a, source_b, record_key_b, verdict, officer, decided_on)
) STRICT, WITHOUT ROWID;
