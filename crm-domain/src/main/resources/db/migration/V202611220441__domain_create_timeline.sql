-- Everything needed to show a row stands in the row; no foreign keys, so that any feature can write entries.
CREATE TABLE timeline_entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid,
  contact_id uuid,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  cause text NOT NULL,
  origin uuid,
  arguments jsonb NOT NULL,
  changes jsonb NOT NULL,
  CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL)
);
CREATE INDEX timeline_entry_account ON timeline_entry (account_id, at DESC, id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX timeline_entry_contact ON timeline_entry (contact_id, at DESC, id DESC) WHERE contact_id IS NOT NULL;
CREATE INDEX timeline_entry_record ON timeline_entry (record_id);
