-- Every word of a search is tried against the whole histogram each time a statement is planned. 200 texts tell words that
-- stand in one record of a hundred from rarer ones, which is all that the choice of the plan needs, in a fifth of the time.
ALTER TABLE search_document ALTER COLUMN words SET STATISTICS 200;
ALTER TABLE search_document_account ALTER COLUMN words SET STATISTICS 200;
ALTER TABLE search_document_contact ALTER COLUMN words SET STATISTICS 200;
ALTER TABLE search_document_product ALTER COLUMN words SET STATISTICS 200;
ALTER TABLE search_document_purchase ALTER COLUMN words SET STATISTICS 200;
ALTER TABLE search_document_other ALTER COLUMN words SET STATISTICS 200;
ANALYZE search_document;
