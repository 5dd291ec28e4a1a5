CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  person_id uuid,
  cause text NOT NULL,
  origin uuid,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  text_key text NOT NULL,
  arguments jsonb NOT NULL,
  changes jsonb NOT NULL
);
CREATE INDEX audit_entry_record ON audit_entry (record_id, at DESC);
CREATE INDEX audit_entry_at ON audit_entry USING brin (at);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log can only be added to';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
