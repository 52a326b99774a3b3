-- Brings a ledger of version 3 to version 4.

ALTER TABLE record_person RENAME TO record_person_3;
CREATE TABLE record_person (source TEXT NOT NULL, record_key TEXT NOT NULL, person INTEGER NOT NULL) STRICT;
INSERT INTO record_person SELECT source, record_key, person FROM record_person_3;
DROP TABLE record_person_3;
