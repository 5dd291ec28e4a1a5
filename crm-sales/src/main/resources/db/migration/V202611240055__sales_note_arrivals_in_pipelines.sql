-- When the deal came into the pipeline of the visit: all that came in a period, and how they went through its stages, are one
-- stretch of an index.
ALTER TABLE deal_stage_visit ADD COLUMN arrived_at timestamptz;
UPDATE deal_stage_visit v SET arrived_at = (
  SELECT min(o.entered_at) FROM deal_stage_visit o WHERE o.deal_id = v.deal_id AND o.pipeline = v.pipeline AND o.number <= v.number);
ALTER TABLE deal_stage_visit ALTER COLUMN arrived_at SET NOT NULL;

-- Whoever writes visits, one by one or by the thousand, writes those of a deal in their order.
CREATE FUNCTION note_arrival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.arrived_at := NEW.entered_at;
  IF NEW.number > 1 THEN
    NEW.arrived_at := coalesce((
      SELECT v.arrived_at FROM deal_stage_visit v
      WHERE v.deal_id = NEW.deal_id AND v.number < NEW.number AND v.pipeline = NEW.pipeline ORDER BY v.number LIMIT 1),
      NEW.entered_at);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deal_stage_visit_arrival BEFORE INSERT ON deal_stage_visit FOR EACH ROW EXECUTE FUNCTION note_arrival();

CREATE INDEX deal_stage_visit_arrived ON deal_stage_visit (pipeline, arrived_at) INCLUDE (deal_id, stage, entered_at, left_at);
