-- Lists by name of those who see their own or their team's: the names of each holder stand together. Walking all names would
-- pass by a hundred thousand of others, as names follow countries and teams do, too.
CREATE INDEX account_owner_name ON account (owner_id, fold(name), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_owner_name ON contact (owner_id, fold(name), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_account_owner_name ON contact (account_owner_id, fold(name), id)
WHERE deleted_at IS NULL AND archived_at IS NULL;

DROP INDEX account_team;
DROP INDEX contact_team;
DROP INDEX contact_account_team;
CREATE INDEX account_team ON account (team_id, fold(name), id);
CREATE INDEX contact_team ON contact (team_id, fold(name), id);
CREATE INDEX contact_account_team ON contact (account_team_id, fold(name), id);
