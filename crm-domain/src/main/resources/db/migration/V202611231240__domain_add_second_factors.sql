-- Whether people with this role have to prove in a second way who they are.
ALTER TABLE role ADD second_factor boolean NOT NULL DEFAULT false;

-- The app of a person that shows codes; its secret is sealed with a key of the installation.
CREATE TABLE second_factor (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  secret bytea NOT NULL,
  last_step bigint NOT NULL, -- of the last code that counted: each counts once
  set_up_at timestamptz NOT NULL
);

-- What lets the person in once each when the app is lost.
CREATE TABLE recovery_code (
  person_id uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  PRIMARY KEY (person_id, code_hash)
);
