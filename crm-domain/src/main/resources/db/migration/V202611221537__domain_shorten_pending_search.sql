-- What was written last waits in a list that every search reads through, four megabytes of it: after an import of orders a
-- search took ten milliseconds longer, until the next vacuum. A quarter of a megabyte is merged often enough. A new partition
-- needs the same; a test says so.
DO $$
DECLARE
  index regclass;
BEGIN
  FOR index IN
    SELECT i.indexrelid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE a.amname = 'gin' AND c.relkind = 'i'
      AND i.indrelid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'search_document'::regclass)
  LOOP
    EXECUTE format('ALTER INDEX %s SET (gin_pending_list_limit = 256)', index);
    PERFORM gin_clean_pending_list(index);
  END LOOP;
END $$;
ALTER INDEX search_word_similar SET (gin_pending_list_limit = 256);
