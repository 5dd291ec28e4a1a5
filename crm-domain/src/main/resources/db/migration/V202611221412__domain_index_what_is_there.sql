-- An index that is only asked for values need not hold the rows that have none. Many contacts have no account, no team, no
-- mobile number and no external id, and whoever brings in thousands fills every index.
DROP INDEX contact_external_id;
DROP INDEX contact_mobile;
DROP INDEX contact_account;
DROP INDEX contact_account_owner;
DROP INDEX contact_account_owner_name;
DROP INDEX contact_account_team;
DROP INDEX contact_team;
CREATE UNIQUE INDEX contact_external_id ON contact (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX contact_mobile ON contact (mobile_e164) WHERE mobile_e164 IS NOT NULL;
CREATE INDEX contact_account ON contact (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX contact_account_owner ON contact (account_owner_id, changed_at DESC, id DESC)
  WHERE account_owner_id IS NOT NULL;
CREATE INDEX contact_account_owner_name ON contact (account_owner_id, fold(name), id)
  WHERE account_owner_id IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_account_team ON contact (account_team_id, fold(name), id) WHERE account_team_id IS NOT NULL;
CREATE INDEX contact_team ON contact (team_id, fold(name), id) WHERE team_id IS NOT NULL;

DROP INDEX search_document_team;
DROP INDEX search_document_account_owner;
DROP INDEX search_document_account_team;
CREATE INDEX search_document_team ON search_document (team_id) WHERE team_id IS NOT NULL;
CREATE INDEX search_document_account_owner ON search_document (account_owner_id) WHERE account_owner_id IS NOT NULL;
CREATE INDEX search_document_account_team ON search_document (account_team_id) WHERE account_team_id IS NOT NULL;
