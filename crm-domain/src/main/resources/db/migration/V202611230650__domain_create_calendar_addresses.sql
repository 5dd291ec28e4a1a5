-- Secret addresses under which programs read people's own calendars; of the secret itself only its SHA-256 is kept.
CREATE TABLE calendar_address (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  made_at timestamptz NOT NULL,
  read_at timestamptz
);
-- What a person has lately done; the open ones have an index already.
CREATE INDEX activity_owner_done ON activity (owner_id, done_at) WHERE done_at IS NOT NULL AND withdrawn_at IS NULL;
