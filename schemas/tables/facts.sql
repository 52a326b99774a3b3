-- The facts that finding classes are written over: one row a record, one row a person, built once a run.
-- Days are yyyymmdd, 0 unknown. `linked`: the record is of a register person; `sure`: it is not under review.

DROP INDEX IF EXISTS register_nik_nik;
DROP INDEX IF EXISTS register_nik_person;
DELETE FROM register_nik;
INSERT INTO register_nik (nik, person)
  SELECT DISTINCT n.cleaned AS nik, m.person
  FROM record r JOIN source s ON s.ordinal = r.source AND s.kind = 'register'
  JOIN nik_value n ON n.id = r.nik JOIN member m ON m.record = r.id
  WHERE n.evidence <> '';
CREATE INDEX register_nik_nik ON register_nik (nik);
CREATE INDEX register_nik_person ON register_nik (person);

DELETE FROM person_fact;
INSERT INTO person_fact (
  person, register_record, in_register, resident, dead, moved, status_day, place, members, active, active_pbi,
  active_pemda, active_ppu, pbi_since, social, social_record, decile, candidate
)
  WITH candidate AS (
    SELECT candidate_1 AS person FROM member WHERE verdict = 'tinjau' AND candidate_1 IS NOT NULL
    UNION SELECT candidate_2 FROM member WHERE verdict = 'tinjau' AND candidate_2 IS NOT NULL
  ),
  -- the register row that speaks for the person: a living one first, then the first row
  voice AS (
    SELECT person, record FROM (
      SELECT m.person, r.id AS record, row_number() OVER (PARTITION BY m.person ORDER BY r.status <> 'HIDUP', r.id) AS n
      FROM record r JOIN source s ON s.ordinal = r.source AND s.kind = 'register' JOIN member m ON m.record = r.id
    ) WHERE n = 1
  )
  SELECT m.person,
    v.record AS register_record,
    v.record IS NOT NULL AS in_register,
    coalesce(vr.status = 'HIDUP', 0) AS resident,
    coalesce(vr.status = 'MENINGGAL', 0) AS dead,
    coalesce(vr.status = 'PINDAH', 0) AS moved,
    coalesce(vr.status_day, 0) AS status_day,
    vr.place AS place,
    sum(s.role = 'bpjs') AS members,
    sum(s.role = 'bpjs' AND r.active = 1) AS active,
    sum(s.role = 'bpjs' AND r.active = 1 AND r.segment_group = 'PBI') AS active_pbi,
    sum(s.role = 'bpjs' AND r.active = 1 AND r.segment_group = 'PEMDA') AS active_pemda,
    sum(s.role = 'bpjs' AND r.active = 1 AND r.segment_group = 'PPU') AS active_ppu,
    coalesce(min(CASE WHEN s.role = 'bpjs' AND r.active = 1 AND r.segment_group = 'PBI' THEN r.start_day END), 0) AS pbi_since,
    sum(s.role = 'dinsos') AS social,
    min(CASE WHEN s.role = 'dinsos' THEN r.id END) AS social_record,
    min(CASE WHEN s.role = 'dinsos' THEN r.decile END) AS decile,
    m.person IN (SELECT person FROM candidate) AS candidate
  FROM member m JOIN record r ON r.id = m.record JOIN source s ON s.ordinal = r.source
  LEFT JOIN voice v ON v.person = m.person LEFT JOIN record vr ON vr.id = v.record
  GROUP BY m.person;

-- whose contribution a bill pays: the first bill of a month for a card is the money of that membership row itself, a
-- second one is money of its own
DELETE FROM bill_payment;
INSERT INTO bill_payment (record, membership, payment)
  WITH membership AS (
    SELECT c.normal AS card, min(r.id) AS record
    FROM record r JOIN source s ON s.ordinal = r.source AND s.role = 'bpjs' JOIN card_value c ON c.id = r.card
    WHERE c.normal <> '' GROUP BY c.normal
  )
  SELECT record, membership, CASE WHEN nth = 1 THEN membership ELSE record END AS payment
  FROM (
    SELECT r.id AS record, f.record AS membership, row_number() OVER (PARTITION BY c.normal, r.period ORDER BY r.id) AS nth
    FROM record r JOIN source s ON s.ordinal = r.source AND s.kind = 'bill' JOIN card_value c ON c.id = r.card
    JOIN membership f ON f.card = c.normal
  );

DROP INDEX IF EXISTS record_fact_role;
DELETE FROM record_fact;
INSERT INTO record_fact (
  record, role, kind, source, row, person, verdict, sure, linked, nth, nik, nik_cause, nik_readable, same_nik,
  nik_owner, register_nik, zeroed, birth_day, register_birth_day, birth_differs, sex_differs, name_differs, baby,
  active, segment_group, start_day, fee, place, period, period_day, class, payment, extract_day, tariff
)
  SELECT r.id AS record, s.role, s.kind, s.name AS source, r.row, m.person, m.verdict,
    m.verdict <> 'tinjau' AS sure,
    p.in_register AND m.verdict <> 'tinjau' AS linked,
    row_number() OVER (PARTITION BY s.ordinal, m.person ORDER BY r.row) AS nth,
    n.cleaned AS nik, n.cause AS nik_cause, n.evidence <> '' AS nik_readable,
    EXISTS (SELECT 1 FROM register_nik x WHERE x.person = m.person AND x.nik = n.cleaned) AS same_nik,
    (SELECT min(x.person) FROM register_nik x WHERE x.nik = n.cleaned AND x.person <> m.person) AS nik_owner,
    rn.cleaned AS register_nik,
    EXISTS (
      SELECT 1 FROM register_nik x
      WHERE x.person = m.person AND length(n.cleaned) = 16 AND substr(n.cleaned, 16) = '0'
        AND x.nik <> n.cleaned AND substr(x.nik, 1, 15) = substr(n.cleaned, 1, 15)
    ) AS zeroed,
    d.day AS birth_day, rd.day AS register_birth_day,
    d.day > 0 AND rd.day > 0 AND d.day <> rd.day AS birth_differs,
    r.sex > 0 AND rr.sex > 0 AND r.sex <> rr.sex AS sex_differs,
    -- at most one word in common, and under the centre's own 60 %
    m.name_level IN ('satu kata', 'samar', 'lain') AND m.name_score < 60 AS name_differs,
    coalesce(nm.baby, 0) AS baby,
    r.active, r.segment_group, r.start_day, r.fee, r.place,
    -- the first day of the billed month, 0 where the month cannot be read
    r.period, CASE r.period WHEN '' THEN 0 ELSE CAST(replace(r.period, '-', '') AS INTEGER) * 100 + 1 END AS period_day,
    -- a bill without a class is of the class of the membership it names
    coalesce(r.class, bm.class) AS class,
    coalesce(bp.payment, r.id) AS payment,
    CAST(replace(s.extract_date, '-', '') AS INTEGER) AS extract_day,
    CASE r.segment_group WHEN 'PBI' THEN 'pbi' WHEN 'PEMDA' THEN 'pemda-' || coalesce(r.class, 3) ELSE '' END AS tariff
  FROM record r
  JOIN source s ON s.ordinal = r.source
  JOIN member m ON m.record = r.id
  JOIN person_fact p ON p.person = m.person
  JOIN nik_value n ON n.id = r.nik
  JOIN date_value d ON d.id = r.birth
  LEFT JOIN name_value nm ON nm.id = r.name
  LEFT JOIN bill_payment bp ON bp.record = r.id
  LEFT JOIN record bm ON bm.id = bp.membership
  LEFT JOIN record rr ON rr.id = p.register_record
  LEFT JOIN nik_value rn ON rn.id = rr.nik
  LEFT JOIN date_value rd ON rd.id = rr.birth
  ORDER BY r.id;
CREATE INDEX record_fact_role ON record_fact (role, person);
