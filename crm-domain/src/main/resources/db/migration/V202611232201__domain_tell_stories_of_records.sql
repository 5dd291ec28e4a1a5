-- In whose story an entry stands besides the customers': a record of another type. A new column without a value rewrites nothing.
ALTER TABLE timeline_entry ADD COLUMN about_id uuid;
-- What was stored so far stands with a customer, which the former condition made sure of: nothing has to be read for it.
ALTER TABLE timeline_entry ADD CONSTRAINT timeline_entry_stands
  CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL OR about_id IS NOT NULL) NOT VALID;
ALTER TABLE timeline_entry DROP CONSTRAINT timeline_entry_check;
CREATE INDEX timeline_entry_about ON timeline_entry (about_id, at DESC, id DESC)
  INCLUDE (record_type, kind, words) WHERE about_id IS NOT NULL;
