-- The people of an account who were in touch last stand on its page: of thousands, the first few come in the index's order.
DROP INDEX contact_account;
CREATE INDEX contact_account ON contact (account_id, last_touch_at DESC NULLS LAST, name, id) WHERE account_id IS NOT NULL;
