package atrium.domain.records;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plugs a record type into data quality: what its records are looked through for. */
public interface Assessed {

    /** Code of the record type. */
    String type();

    /** Weights of the fields that should be filled in as long as the company said nothing else, by keys of list columns. */
    Map<String, Integer> expected();

    /** Keys of list columns that are never empty, so that nothing can be expected of them. */
    Set<String> alwaysFilled();

    /** What its feature looks for beyond filled fields. */
    List<QualityCheck> checks();

    /** When somebody last had to do with a record: a timestamptz over the alias {@code r}, never null. */
    String seenAt();
}
