-- The bytes of the logo lie with the files, under this id.
ALTER TABLE company ADD COLUMN logo uuid;
