-- A row can be brought in without one of its values; the note says which.
ALTER TABLE import_problem DROP CONSTRAINT import_problem_result_check;
ALTER TABLE import_problem ADD CONSTRAINT import_problem_result_check
  CHECK (result IN ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'FAILED'));
