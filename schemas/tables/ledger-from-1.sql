-- Brings a ledger of version 1 to version 2.

CREATE TABLE access (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, command TEXT NOT NULL, reason TEXT NOT NULL,
  rows INTEGER NOT NULL
) STRICT;
