-- Whose contribution a bill pays: the first bill of a month for a card is the money of that membership row itself, a
-- second one is money of its own. The other facts are filled by pipeline/5-reconcile/facts.ts.

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
