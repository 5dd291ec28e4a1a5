-- What an entry says, folded: its first three arguments, in which texts stand before figures.
CREATE FUNCTION timeline_text(arguments jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN fold(coalesce(arguments ->> 0, '') || ' ' || coalesce(arguments ->> 1, '') || ' ' || coalesce(arguments ->> 2, ''));

-- As much of it as an index entry can hold whatever the script (four bytes a sign); a longer text is read from the row.
ALTER TABLE timeline_entry ADD COLUMN words text GENERATED ALWAYS AS (left(timeline_text(arguments), 600)) STORED;

-- The entries of one customer are spread over the whole table. With kind and words in the index, the entries that are
-- wanted are found without reading the others from there: 100,000 of them in about 25 ms rather than 300 to 800.
DROP INDEX timeline_entry_account;
DROP INDEX timeline_entry_contact;
CREATE INDEX timeline_entry_account ON timeline_entry (account_id, at DESC, id DESC)
  INCLUDE (record_type, kind, words) WHERE account_id IS NOT NULL;
CREATE INDEX timeline_entry_contact ON timeline_entry (contact_id, at DESC, id DESC)
  INCLUDE (record_type, kind, words) WHERE contact_id IS NOT NULL;

-- Only pages that a vacuum has seen are not looked at beside the index: it comes after each hundredth of new entries.
ALTER TABLE timeline_entry SET (autovacuum_vacuum_insert_scale_factor = 0.01);
