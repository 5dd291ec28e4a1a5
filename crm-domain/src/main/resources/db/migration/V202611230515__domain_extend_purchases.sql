-- Purchases get fields of the company's own, too.
ALTER TABLE purchase ADD COLUMN custom jsonb;

CREATE TRIGGER purchase_unique_added AFTER INSERT ON purchase FOR EACH ROW
  WHEN (NEW.custom IS NOT NULL) EXECUTE FUNCTION keep_custom_unique('purchase');
CREATE TRIGGER purchase_unique_changed AFTER UPDATE ON purchase FOR EACH ROW
  WHEN (NEW.custom IS DISTINCT FROM OLD.custom) EXECUTE FUNCTION keep_custom_unique('purchase');
