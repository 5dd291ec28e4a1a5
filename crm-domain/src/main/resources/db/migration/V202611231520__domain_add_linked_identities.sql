-- Somebody as an identity provider knows them (OpenID Connect), who signs in as a person here.
CREATE TABLE linked_identity (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  issuer text NOT NULL CHECK (length(issuer) <= 1000),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200), -- as the provider called it when it was linked
  linked_at timestamptz NOT NULL,
  used_at timestamptz,
  UNIQUE (issuer, subject)
);
CREATE INDEX linked_identity_person ON linked_identity (person_id, linked_at);
