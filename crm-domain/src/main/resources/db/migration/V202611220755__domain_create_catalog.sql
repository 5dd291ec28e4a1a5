-- The path is the names from the top down, joined by " / "; it is rewritten with its branch when a category moves.
CREATE TABLE product_category (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100 AND position('/' IN name) = 0),
  parent_id uuid REFERENCES product_category,
  path text NOT NULL CHECK (length(path) <= 1000),
  CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX product_category_path ON product_category (lower(path));
CREATE INDEX product_category_parent ON product_category (parent_id);

CREATE TABLE product (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  sku text CHECK (length(sku) BETWEEN 1 AND 100),
  sku_key text GENERATED ALWAYS AS (lower(sku)) STORED UNIQUE,
  category_id uuid REFERENCES product_category,
  kind text NOT NULL CHECK (kind IN ('good', 'service')),
  unit text CHECK (length(unit) <= 50),
  availability text NOT NULL CHECK (availability IN ('active', 'retired')),
  description text CHECK (length(description) <= 20000),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  archived_at timestamptz,
  deleted_at timestamptz
);
CREATE INDEX product_category_id ON product (category_id);
CREATE INDEX product_folded_name ON product (fold(name) text_pattern_ops) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX product_list_name ON product ((fold(name)), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX product_list_changed ON product (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX product_archive ON product (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NOT NULL;
CREATE INDEX product_bin ON product (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;

CREATE TABLE price_list (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  currency text NOT NULL CHECK (length(currency) = 3),
  active boolean NOT NULL
);
CREATE UNIQUE INDEX price_list_name ON price_list (lower(name));

-- What a product costs from this day until the next one that has a price in the same list.
CREATE TABLE price (
  price_list_id uuid NOT NULL REFERENCES price_list,
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  valid_from date NOT NULL,
  amount numeric(19, 4) NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (price_list_id, product_id, valid_from)
);
CREATE INDEX price_product ON price (product_id);

CREATE TABLE search_document_product PARTITION OF search_document FOR VALUES IN ('product');
ALTER TABLE search_document_product ALTER COLUMN words SET STATISTICS 1000;
