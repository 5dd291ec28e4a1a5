-- What somebody has won lately, and the largest of it, come from this one alone, whatever all others have won.
CREATE INDEX deal_won_owner ON deal (owner_id, close_on) INCLUDE (worth, id, team_id)
  WHERE state = 'won' AND deleted_at IS NULL;
