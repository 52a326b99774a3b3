-- What `padan search` looks in: built whole at the end of a run, never changed, may be deleted. Ids are those of the work
-- store. Everything is in parts of a few kilobytes, so that a query reads only what it needs.

-- rules: the name rules of the run as JSON. as_of. resolve: fingerprint of the stage whose persons these are.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- A person's words (keys of matchers/indonesia), N and the number of words of each name, Y and year of birth, V village,
-- D district. rowid is the person. Nothing but the lists is kept: no positions (detail), no lengths, no text.
CREATE VIRTUAL TABLE person_word USING fts5(words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

-- Every distinct word of a name: columns of vocabulary.ts
CREATE TABLE vocabulary (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Villages and districts by the word that stands for them in person_word
CREATE TABLE place_word (word TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Sorted pairs of key and value, 32 bits each: person to records; kk (value id + 1) and birth
-- (yyyymmdd) to persons
CREATE TABLE posting (
  kind TEXT NOT NULL, first INTEGER NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, first, part)
) STRICT, WITHOUT ROWID;

-- Digits of numbers, each in a slot of equal width, beside their owners: a person, of a KK its value id. A part
-- of a number is found by reading through
CREATE TABLE digits (kind TEXT NOT NULL, part INTEGER NOT NULL, text BLOB NOT NULL, owners BLOB NOT NULL, PRIMARY KEY (kind, part)) STRICT;
