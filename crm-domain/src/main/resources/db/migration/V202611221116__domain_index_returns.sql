-- Returns are few among the purchases: where they are listed the newest first, walking all purchases would pass by most.
CREATE INDEX purchase_list_returns ON purchase (ordered_at DESC, id DESC)
WHERE kind = 'return' AND deleted_at IS NULL AND archived_at IS NULL;
