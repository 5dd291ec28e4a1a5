-- Industry, job title and city are among the words by which records are found.
UPDATE search_document d SET words = d.words || ' ' || fold(a.industry)
  FROM account a WHERE d.record_type = 'account' AND a.id = d.record_id AND a.industry IS NOT NULL;
UPDATE search_document d SET words = d.words || ' ' || fold(concat_ws(' ', c.job_title, c.city))
  FROM contact c WHERE d.record_type = 'contact' AND c.id = d.record_id
    AND (c.job_title IS NOT NULL OR c.city IS NOT NULL);
