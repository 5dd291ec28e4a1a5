-- An import can be taken back: entry by entry of the audit log, the last first, so that it goes on where it was cut off.
ALTER TABLE import_run DROP CONSTRAINT import_run_status_check;
ALTER TABLE import_run ADD CONSTRAINT import_run_status_check
  CHECK (status IN ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'REVERTING', 'REVERTED'));
ALTER TABLE import_run ADD COLUMN reverted_to uuid;
ALTER TABLE import_run ADD COLUMN reverted bigint NOT NULL DEFAULT 0;
CREATE INDEX audit_entry_origin ON audit_entry (origin, id) WHERE origin IS NOT NULL;

-- Records that stayed as the import left them when it was taken back, and why.
CREATE TABLE import_kept (
  import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (import_id, record_id)
);
