-- A key pair of a person's device by which they sign in (WebAuthn); only its public half.
CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  credential_id bytea NOT NULL UNIQUE CHECK (length(credential_id) <= 1023),
  public_key bytea NOT NULL, -- attested credential data: kind of device, id, key
  sign_count bigint NOT NULL,
  backup_eligible boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  made_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkey_person ON passkey (person_id, made_at);
