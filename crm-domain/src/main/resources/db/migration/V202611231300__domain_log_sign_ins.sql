-- Who tried to get in, from where and how; kept for a while. Nobody's name for an attempt with an unknown address, which is not kept.
CREATE TABLE sign_in (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  person_id uuid REFERENCES person ON DELETE CASCADE,
  way text NOT NULL,
  result text NOT NULL CHECK (result IN ('IN', 'HALF_WAY', 'REFUSED')),
  address text NOT NULL,
  agent text NOT NULL
);
CREATE INDEX sign_in_at ON sign_in (at DESC, id DESC);
CREATE INDEX sign_in_person ON sign_in (person_id, at DESC, id DESC);
