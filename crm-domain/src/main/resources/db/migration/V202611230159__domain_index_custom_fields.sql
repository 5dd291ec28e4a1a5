-- Indexes of custom fields are made while people work, where the company wants them: whether it does, what the index that is
-- there stands over (null as long as none serves), and why it could not be made.
ALTER TABLE custom_field
  ADD COLUMN fast boolean NOT NULL DEFAULT false,
  ADD COLUMN index_over text,
  ADD COLUMN index_problem text;
