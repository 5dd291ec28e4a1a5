-- Whoever sees own records alone is led by these: with what filters ask most, they answer without reading the rows (ADR 018).
DROP INDEX contact_owner;
CREATE INDEX contact_owner ON contact (owner_id, changed_at DESC, id DESC)
  INCLUDE (account_id, country, lifecycle, last_touch_at)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
DROP INDEX contact_account_owner;
CREATE INDEX contact_account_owner ON contact (account_owner_id, changed_at DESC, id DESC)
  INCLUDE (account_id, country, lifecycle, last_touch_at)
  WHERE account_owner_id IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;
-- Also of what was archived: related accounts count.
DROP INDEX account_owner;
CREATE INDEX account_owner ON account (owner_id, changed_at DESC, id DESC)
  INCLUDE (country, lifecycle, industry, last_touch_at, archived_at)
  WHERE deleted_at IS NULL;
