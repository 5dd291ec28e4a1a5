-- One row: the demo company was here and was removed; it does not come again.
CREATE TABLE demo_removal (
  id smallint PRIMARY KEY CHECK (id = 1),
  removed_at timestamptz NOT NULL
);

-- The audit log of the demo company may leave with it, as a whole; anybody else's stays for ever.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' AND EXISTS (SELECT FROM company WHERE demo) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'The audit log can only be added to';
END $$;
