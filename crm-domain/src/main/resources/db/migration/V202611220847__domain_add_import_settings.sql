-- What holds for the whole file of an import, such as its currency.
ALTER TABLE import_run ADD settings jsonb NOT NULL DEFAULT '{}';
