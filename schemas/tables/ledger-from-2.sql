-- Brings a ledger of version 2 to version 3.

CREATE TABLE decision (
  source_a TEXT NOT NULL, record_key_a TEXT NOT NULL, source_b TEXT NOT NULL, record_key_b TEXT NOT NULL,
  verdict TEXT NOT NULL, officer TEXT NOT NULL, decided_on TEXT NOT NULL, reason TEXT NOT NULL, file TEXT NOT NULL,
  sha256 TEXT NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
  PRIMARY KEY (source_a, record_key_a, source_b, record_key_b, verdict, officer, decided_on)
) STRICT, WITHOUT ROWID;
