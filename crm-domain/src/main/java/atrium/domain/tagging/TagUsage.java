package atrium.domain.tagging;

import atrium.domain.records.Tag;
import java.util.Map;

/**
 * How many records carry a tag, those in archive and recycle bin among them.
 *
 * @param byType number of records by the code of their type; types without any are absent
 */
public record TagUsage(Tag tag, Map<String, Long> byType) {

    /** How many records carry it. */
    public long total() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }
}
