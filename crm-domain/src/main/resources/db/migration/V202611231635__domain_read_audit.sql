-- The audit log is read: by record, by person, by kind and by field, the last first. Ids are in the order of storing.
-- save: what was stored together carries the same one; not known of entries from before this.
-- fields: keys of the changed fields, for the entries that change something which was there before.
ALTER TABLE audit_entry ADD COLUMN save uuid;
ALTER TABLE audit_entry ADD COLUMN fields text[];

ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only;
UPDATE audit_entry SET fields = ARRAY(SELECT change->>'field' FROM jsonb_array_elements(changes) AS change)
  WHERE text_key LIKE '%.changed' AND jsonb_array_length(changes) > 0;
ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only;

DROP INDEX audit_entry_at;
DROP INDEX audit_entry_record;
CREATE INDEX audit_entry_record ON audit_entry (record_id, id);
CREATE INDEX audit_entry_person ON audit_entry (person_id, id);
-- Of few kinds there are most entries; whoever looks for one of the others jumps from kind to kind.
CREATE INDEX audit_entry_kind ON audit_entry (hashtextextended(record_type || ' ' || text_key || ' ' || cause, 0), id);
CREATE INDEX audit_entry_fields ON audit_entry USING gin (fields) WHERE fields IS NOT NULL;
-- What has no row of its own that could be searched: settings, people, roles, and what was purged.
CREATE INDEX audit_entry_name ON audit_entry USING gin ((arguments->>0) gin_trgm_ops)
  WHERE text_key LIKE '%.purged'
    OR record_type NOT IN ('account', 'contact', 'product', 'purchase', 'activity', 'note', 'file', 'plan-run', 'export');

UPDATE role SET capabilities = array_append(capabilities, 'READ_HISTORY') WHERE code = 'administrator';
