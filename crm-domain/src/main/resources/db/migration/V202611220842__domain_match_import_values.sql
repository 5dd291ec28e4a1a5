-- What values of a file mean that no field knows: as decided for one import, and as decided last.
ALTER TABLE import_run ADD COLUMN meanings jsonb NOT NULL DEFAULT '{}';
CREATE TABLE import_meaning (
  record_type text NOT NULL,
  field text NOT NULL,
  typed text NOT NULL CHECK (length(typed) <= 300),
  meaning text NOT NULL,
  PRIMARY KEY (record_type, field, typed)
);
