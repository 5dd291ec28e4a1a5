-- What is open and what was won is added up from these two alone, and deals that stand still are picked from the first.
CREATE INDEX deal_open ON deal (owner_id)
  INCLUDE (team_id, pipeline, stage, stage_since, close_on, worth, amount, currency, probability, id)
  WHERE state = 'open' AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_won ON deal (close_on) INCLUDE (owner_id, team_id, pipeline, worth, amount, currency, id)
  WHERE state = 'won' AND deleted_at IS NULL AND archived_at IS NULL;
