-- Names follow countries: the people of one country stand together in the order of names, others have long stretches without
-- them. Where rows of one country are listed by name, walking the names alone would pass by hundreds of thousands.
CREATE INDEX account_list_country_name ON account (country, fold(name), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX contact_list_country_name ON contact (country, fold(name), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
