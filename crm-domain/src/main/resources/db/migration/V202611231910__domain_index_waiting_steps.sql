-- The steps that a person will have to do, once the step before is done.
CREATE INDEX activity_plan_run_step_waiting ON activity_plan_run_step (owner_id) WHERE waiting AND activity_id IS NULL;
