-- A browser that signed in before, per person; only the hash of its cookie.
CREATE TABLE known_device (
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (token_hash, person_id)
);
CREATE INDEX known_device_person ON known_device (person_id, last_used_at DESC);

-- Token buckets that slow down guessing; the columns are bucket4j's.
CREATE UNLOGGED TABLE guess_bucket (
  id text PRIMARY KEY,
  state bytea,
  expires_at bigint
);
CREATE INDEX guess_bucket_expiry ON guess_bucket (expires_at);

-- A link by which a person sets a password: a reset or an invitation. Only the hash of its token.
CREATE TABLE password_link (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  invitation boolean NOT NULL,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX password_link_person ON password_link (person_id);
