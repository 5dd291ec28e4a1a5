-- Who looks for a field is led from one stretch of three days to the one before (ADR 033): each field stands in the index with
-- the stretch in which it changed, the beginning of the id; and beside it the kind of record, the cause and the person.
CREATE FUNCTION audit_field_stretches(fields text[], id uuid) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  stretch text := '@' || left(id::text, 5);
  found text[] := '{}';
  field text;
BEGIN
  FOREACH field IN ARRAY fields LOOP
    found := found || (field || stretch);
  END LOOP;
  RETURN found;
END $$;

-- Each question reads what still waits to be put in as often as there are stretches, so little may wait.
DROP INDEX audit_entry_fields;
CREATE INDEX audit_entry_fields ON audit_entry
  USING gin ((audit_field_stretches(fields, id) || ARRAY[':' || record_type, '#' || cause, '=' || person_id::text]))
  WITH (gin_pending_list_limit = 64) WHERE fields IS NOT NULL;
