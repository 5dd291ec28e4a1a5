-- A technical person is a program with roles of its own. Without a mail address nobody signs in as it, and nothing is sent to it.
ALTER TABLE person
  ADD technical boolean NOT NULL DEFAULT false,
  ADD purpose text CHECK (length(purpose) BETWEEN 1 AND 500),
  ALTER email DROP NOT NULL,
  ADD CONSTRAINT person_technical_check CHECK (technical = (email IS NULL) AND technical = (purpose IS NOT NULL));

-- Keys of technical people are made by administrators; null when whoever made one is gone.
ALTER TABLE api_key ADD made_by uuid REFERENCES person ON DELETE SET NULL;
UPDATE api_key SET made_by = person_id;
CREATE INDEX api_key_made_by ON api_key (made_by);
