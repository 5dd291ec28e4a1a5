-- Tags are put on many records at once, too.
ALTER TABLE bulk_run DROP CONSTRAINT bulk_run_deed_check;
ALTER TABLE bulk_run ADD CONSTRAINT bulk_run_deed_check
  CHECK (deed IN ('EDIT', 'TAG', 'ARCHIVE', 'RESTORE', 'DELETE'));
