-- What is sold with a deal: products or words, once or again and again. The value of a deal with lines is what they come to
-- without tax, all charges of a term together.
CREATE TABLE deal_line (
  deal_id uuid NOT NULL REFERENCES deal ON DELETE CASCADE,
  position int NOT NULL,
  product_id uuid REFERENCES product,
  text text CHECK (length(text) <= 500),
  quantity numeric NOT NULL CHECK (quantity <> 0),
  unit_price numeric,
  discount_percent numeric NOT NULL CHECK (discount_percent BETWEEN 0 AND 100),
  tax_percent numeric NOT NULL CHECK (tax_percent BETWEEN 0 AND 100),
  recurrence text CHECK (recurrence IN ('month', 'quarter', 'year')),
  term_months int NOT NULL CHECK (term_months BETWEEN 0 AND 240 AND (term_months = 0) = (recurrence IS NULL)),
  net numeric,
  PRIMARY KEY (deal_id, position),
  CHECK (product_id IS NOT NULL OR text IS NOT NULL)
);
CREATE INDEX deal_line_product ON deal_line (product_id) WHERE product_id IS NOT NULL;

-- How many lines a deal has; and the price list that counts for them, where it isn't the lowest price of all.
ALTER TABLE deal
  ADD COLUMN lines int NOT NULL DEFAULT 0,
  ADD COLUMN price_list_id uuid REFERENCES price_list;
CREATE INDEX deal_price_list ON deal (price_list_id) WHERE price_list_id IS NOT NULL;
