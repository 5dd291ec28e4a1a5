package atrium.domain.search;

import java.util.List;

/**
 * The records of one type that were found, the likeliest first.
 *
 * @param type code of the record type
 * @param more whether more of this type were found than are given
 */
public record SearchGroup(String type, List<SearchHit> hits, boolean more) {

    public SearchGroup {
        hits = List.copyOf(hits);
    }
}
