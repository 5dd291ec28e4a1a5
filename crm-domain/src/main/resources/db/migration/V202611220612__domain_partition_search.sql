-- One partition for each kind of record, so that a word that is common in one kind costs nothing in another. A kind
-- without a partition of its own is kept in search_document_other.
ALTER TABLE search_document RENAME TO search_document_before;

CREATE TABLE search_document (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  title text NOT NULL,
  subtitle text NOT NULL,
  words text NOT NULL,
  phones text NOT NULL,
  owner_id uuid,
  team_id uuid,
  account_owner_id uuid,
  account_team_id uuid,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (record_type, record_id)
) PARTITION BY LIST (record_type);
CREATE TABLE search_document_account PARTITION OF search_document FOR VALUES IN ('account');
CREATE TABLE search_document_contact PARTITION OF search_document FOR VALUES IN ('contact');
CREATE TABLE search_document_other PARTITION OF search_document DEFAULT;
-- Common and rare words are told apart by the histogram of whole texts, so it needs to be fine.
ALTER TABLE search_document ALTER COLUMN words SET STATISTICS 1000;
ALTER TABLE search_document_account ALTER COLUMN words SET STATISTICS 1000;
ALTER TABLE search_document_contact ALTER COLUMN words SET STATISTICS 1000;

INSERT INTO search_document (record_type, record_id, title, subtitle, words, phones, owner_id, team_id,
    account_owner_id, account_team_id, changed_at)
  SELECT record_type, record_id, title, subtitle, words, phones, owner_id, team_id, account_owner_id, account_team_id,
    changed_at
  FROM search_document_before;
DROP TABLE search_document_before;

CREATE INDEX search_document_words ON search_document USING gin (words gin_trgm_ops);
CREATE INDEX search_document_phones ON search_document USING gin (phones gin_trgm_ops) WHERE phones <> '';
CREATE INDEX search_document_prefix ON search_document (left(words, 60) text_pattern_ops);
CREATE INDEX search_document_owner ON search_document (owner_id);
CREATE INDEX search_document_team ON search_document (team_id);
CREATE INDEX search_document_account_owner ON search_document (account_owner_id);
CREATE INDEX search_document_account_team ON search_document (account_team_id);
