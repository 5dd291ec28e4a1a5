-- Which rows of a file hang below which others of it, as long as the import goes on: those on top go in first.
CREATE TABLE import_nesting (
  import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  number bigint NOT NULL,
  above bigint NOT NULL,
  depth int NOT NULL,
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_nesting_depth ON import_nesting (import_id, depth, number);
CREATE INDEX import_nesting_above ON import_nesting (import_id, above);
