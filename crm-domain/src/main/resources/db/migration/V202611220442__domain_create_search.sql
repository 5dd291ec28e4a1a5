CREATE TABLE search_document (
  record_id uuid PRIMARY KEY,
  record_type text NOT NULL,
  title text NOT NULL,
  subtitle text NOT NULL,
  words text NOT NULL,
  phones text NOT NULL,
  owner_id uuid,
  team_id uuid,
  account_owner_id uuid,
  account_team_id uuid,
  changed_at timestamptz NOT NULL
);
CREATE INDEX search_document_words ON search_document USING gin (words gin_trgm_ops);
CREATE INDEX search_document_phones ON search_document USING gin (phones gin_trgm_ops) WHERE phones <> '';
CREATE INDEX search_document_prefix ON search_document (words text_pattern_ops);

-- What a person opened last, per record.
CREATE TABLE recent_record (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, record_id)
);
CREATE INDEX recent_record_person ON recent_record (person_id, opened_at DESC);
