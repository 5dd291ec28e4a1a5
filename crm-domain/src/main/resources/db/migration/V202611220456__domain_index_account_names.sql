CREATE INDEX account_folded_name ON account (fold(name) text_pattern_ops) WHERE deleted_at IS NULL AND archived_at IS NULL;
