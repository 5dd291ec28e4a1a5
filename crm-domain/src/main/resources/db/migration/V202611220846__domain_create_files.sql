-- Files on any record; their bytes lie outside the database, under the row's id.
CREATE TABLE stored_file (
  id uuid PRIMARY KEY,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]/\\]'),
  media_type text NOT NULL CHECK (length(media_type) <= 100),
  size bigint NOT NULL CHECK (size > 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  added_by uuid NOT NULL REFERENCES person (id),
  added_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE INDEX stored_file_record ON stored_file (record_id, added_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX stored_file_removed ON stored_file (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX stored_file_added_by ON stored_file (added_by);
