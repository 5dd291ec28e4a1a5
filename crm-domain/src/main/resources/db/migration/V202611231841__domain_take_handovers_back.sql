-- How many of what was handed over at once came back; null where that was not asked for.
ALTER TABLE handover_part ADD undone bigint;
