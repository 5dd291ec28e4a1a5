-- A field can be shown on some records only: those that fulfil a condition, in the text form of filters; null for all.
ALTER TABLE custom_field ADD COLUMN shown_if text;
