-- A field whose value no two records may share. What records hold in such fields stands here once, in the form in which two
-- values are the same; records in the recycle bin keep theirs, so that they can always come back.
ALTER TABLE custom_field ADD COLUMN is_unique boolean NOT NULL DEFAULT false;

CREATE TABLE custom_unique (
  field_id uuid NOT NULL REFERENCES custom_field (id),
  value text NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  CONSTRAINT custom_unique_value PRIMARY KEY (field_id, value)
);
CREATE UNIQUE INDEX custom_unique_record ON custom_unique (record_id, field_id);

-- The form in which two values are the same; long ones by their hash, for which an index has room.
CREATE FUNCTION custom_key(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length($1) <= 800 THEN fold(btrim($1))
    ELSE encode(sha256(convert_to(fold(btrim($1)), 'UTF8')), 'hex') END;

-- Whatever writes a record keeps its unique values, in the same transaction: of two at once the second one is refused.
CREATE FUNCTION keep_custom_unique() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM custom_unique u USING custom_field f
    WHERE u.record_id = NEW.id AND f.id = u.field_id AND (NEW.custom ->> f.key) IS DISTINCT FROM (OLD.custom ->> f.key);
    INSERT INTO custom_unique (field_id, value, record_type, record_id)
      SELECT f.id, custom_key(NEW.custom ->> f.key), f.record_type, NEW.id FROM custom_field f
      WHERE f.is_unique AND f.record_type = TG_ARGV[0] AND (NEW.custom ->> f.key) IS NOT NULL
        AND (NEW.custom ->> f.key) IS DISTINCT FROM (OLD.custom ->> f.key);
  ELSE
    INSERT INTO custom_unique (field_id, value, record_type, record_id)
      SELECT f.id, custom_key(NEW.custom ->> f.key), f.record_type, NEW.id FROM custom_field f
      WHERE f.is_unique AND f.record_type = TG_ARGV[0] AND (NEW.custom ->> f.key) IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER account_unique_added AFTER INSERT ON account FOR EACH ROW
  WHEN (NEW.custom IS NOT NULL) EXECUTE FUNCTION keep_custom_unique('account');
CREATE TRIGGER account_unique_changed AFTER UPDATE ON account FOR EACH ROW
  WHEN (NEW.custom IS DISTINCT FROM OLD.custom) EXECUTE FUNCTION keep_custom_unique('account');
CREATE TRIGGER contact_unique_added AFTER INSERT ON contact FOR EACH ROW
  WHEN (NEW.custom IS NOT NULL) EXECUTE FUNCTION keep_custom_unique('contact');
CREATE TRIGGER contact_unique_changed AFTER UPDATE ON contact FOR EACH ROW
  WHEN (NEW.custom IS DISTINCT FROM OLD.custom) EXECUTE FUNCTION keep_custom_unique('contact');
CREATE TRIGGER product_unique_added AFTER INSERT ON product FOR EACH ROW
  WHEN (NEW.custom IS NOT NULL) EXECUTE FUNCTION keep_custom_unique('product');
CREATE TRIGGER product_unique_changed AFTER UPDATE ON product FOR EACH ROW
  WHEN (NEW.custom IS DISTINCT FROM OLD.custom) EXECUTE FUNCTION keep_custom_unique('product');
