-- Keys by which programs act as the person who made them; of the key itself only its SHA-256 is kept.
CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  beginning text NOT NULL CHECK (length(beginning) = 10),
  hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  last_used_at timestamptz
);
CREATE INDEX api_key_person ON api_key (person_id);

-- Which record a request with a name of its own made, so that the same request makes no second one.
CREATE TABLE api_request (
  key_id uuid NOT NULL REFERENCES api_key ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
  record_type text NOT NULL,
  record_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, name)
);
CREATE INDEX api_request_record ON api_request (record_id);
CREATE INDEX api_request_age ON api_request (created_at);
