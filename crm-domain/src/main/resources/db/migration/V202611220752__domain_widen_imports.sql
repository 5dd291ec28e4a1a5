-- Accounts that rows name and that are not there can be made along with the rows.
ALTER TABLE import_run ADD COLUMN make_accounts boolean NOT NULL DEFAULT false;
ALTER TABLE import_run ADD COLUMN made_along bigint NOT NULL DEFAULT 0;
