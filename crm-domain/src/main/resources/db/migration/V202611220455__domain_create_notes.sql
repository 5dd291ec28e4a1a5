CREATE TABLE note (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  account_id uuid REFERENCES account,
  contact_id uuid REFERENCES contact,
  author_id uuid NOT NULL REFERENCES person,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  written_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL)
);
CREATE INDEX note_account ON note (account_id);
CREATE INDEX note_contact ON note (contact_id);
