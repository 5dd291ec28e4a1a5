-- Open deals are added up stage by stage: each stage is one stretch, and each owner one within it.
DROP INDEX deal_open;
CREATE INDEX deal_open ON deal (stage, owner_id)
  INCLUDE (team_id, pipeline, stage_since, close_on, worth, amount, currency, probability, id)
  WHERE state = 'open' AND deleted_at IS NULL AND archived_at IS NULL;
