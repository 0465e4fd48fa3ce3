-- Only what H2 and PostgreSQL understand alike.

-- The row is there before anybody writes: two nodes that open an empty catalog at once find the same one.
INSERT INTO change_sequence (identity, latest)
SELECT '${identity}', 0 WHERE NOT EXISTS (SELECT 1 FROM change_sequence);
