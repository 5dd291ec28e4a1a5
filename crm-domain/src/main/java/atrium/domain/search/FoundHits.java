package atrium.domain.search;

import atrium.domain.records.RecordType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hits of one search by kind, in the order in which they were found, each record once. */
class FoundHits {

    private final int enough;
    private final Map<String, Set<SearchHit>> hits = new HashMap<>();

    /** @param enough as soon as a kind has so many, no more are looked for */
    FoundHits(int enough) {
        this.enough = enough;
    }

    void add(List<SearchHit> more) {
        more.forEach(hit -> hits.computeIfAbsent(hit.record().type(), type -> new LinkedHashSet<>())
                .add(hit));
    }

    int count() {
        return hits.values().stream().mapToInt(Set::size).sum();
    }

    List<RecordType> unfilled(List<RecordType> types) {
        return types.stream()
                .filter(type -> hits.getOrDefault(type.code(), Set.of()).size() < enough)
                .toList();
    }

    List<SearchGroup> groups(List<RecordType> types, int each) {
        return types.stream()
                .filter(type -> hits.containsKey(type.code()))
                .map(type -> group(type.code(), List.copyOf(hits.get(type.code())), each))
                .toList();
    }

    private static SearchGroup group(String type, List<SearchHit> hits, int each) {
        return new SearchGroup(type, hits.subList(0, Math.min(each, hits.size())), hits.size() > each);
    }
}
