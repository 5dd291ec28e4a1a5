-- Fields stand under headings of the company's own; null for those that stand under no other.
ALTER TABLE custom_field ADD COLUMN section text CHECK (length(section) BETWEEN 1 AND 60);
