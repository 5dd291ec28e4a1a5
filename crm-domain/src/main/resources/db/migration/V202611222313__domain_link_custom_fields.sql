-- A field that links to another record says to records of which type.
ALTER TABLE custom_field ADD COLUMN target text;
