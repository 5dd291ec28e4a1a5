-- A folded text to stand inside a LIKE pattern, where it means itself.
CREATE FUNCTION fold_pattern(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(fold(value), '([\\%_])', '\\\1', 'g');

-- One index for each order in which a list can be sorted over all its rows.
CREATE INDEX account_list_changed ON account (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX account_list_created ON account (created_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX account_list_last_touch ON account ((coalesce(last_touch_at, '-infinity')) DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX account_list_name ON account ((fold(name)), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX account_archive ON account (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NOT NULL;

CREATE INDEX contact_list_changed ON contact (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_list_created ON contact (created_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_list_last_touch ON contact ((coalesce(last_touch_at, '-infinity')) DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_list_name ON contact ((fold(name)), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_archive ON contact (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NOT NULL;

-- The filters that always stand above a list, in its usual order.
CREATE INDEX account_list_country ON account (country, changed_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX account_list_lifecycle ON account (lifecycle, changed_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_list_country ON contact (country, changed_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_list_lifecycle ON contact (lifecycle, changed_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;

-- A person's own records in the usual order.
DROP INDEX account_owner;
DROP INDEX contact_owner;
DROP INDEX contact_account_owner;
CREATE INDEX account_owner ON account (owner_id, changed_at DESC, id DESC);
CREATE INDEX contact_owner ON contact (owner_id, changed_at DESC, id DESC);
CREATE INDEX contact_account_owner ON contact (account_owner_id, changed_at DESC, id DESC);
