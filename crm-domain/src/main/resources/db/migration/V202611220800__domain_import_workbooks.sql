-- Of a workbook, the names of its sheets and the one that is imported.
ALTER TABLE import_run ADD COLUMN sheets jsonb NOT NULL DEFAULT '[]';
ALTER TABLE import_run ADD COLUMN sheet int NOT NULL DEFAULT 0;
