-- Products get fields of the company's own, too.
ALTER TABLE product ADD COLUMN custom jsonb;
