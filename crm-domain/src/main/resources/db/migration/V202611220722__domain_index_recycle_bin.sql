-- The bin shows what was deleted last and purges what was deleted first.
CREATE INDEX account_bin ON account (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX contact_bin ON contact (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
