package atrium.domain.dataexchange;

import atrium.domain.records.Importable.Above;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A stretch of the file.
 *
 * @param broken rows that could not even be read
 * @param above by row that hangs below another row: the number of that one
 * @param position of its last row
 */
record ImportChunk(List<Row> usable, List<Outcome> broken, Map<Long, Long> above, ImportPosition position) {

    boolean isEmpty() {
        return usable.isEmpty() && broken.isEmpty();
    }

    int rows() {
        return usable.size() + broken.size();
    }

    /** How many usable rows stand before the last record, to which rows may follow. */
    int whole(List<String> unit) {
        int at = usable.size() - 1;
        while (at > 0 && together(usable.get(at - 1), usable.get(at), unit)) {
            at--;
        }
        return Math.max(at, 0);
    }

    private static boolean together(Row one, Row other, List<String> unit) {
        return unit.stream().anyMatch(one.values()::containsKey)
                && unit.stream()
                        .allMatch(field -> Objects.equals(
                                one.values().get(field), other.values().get(field)));
    }

    /** The rows as a dry run takes them: those above count as stored unless they failed. */
    List<Row> promised(Set<Long> failed) {
        return usable.stream()
                .map(row -> {
                    Long up = above.get(row.number());
                    return up == null || failed.contains(up) ? row : row.hanging(Above.PROMISED);
                })
                .toList();
    }

    ImportChunk firstHalf() {
        return first(usable.size() / 2);
    }

    /** So many usable rows, and what lies before the last of them. */
    ImportChunk first(int count) {
        List<Row> some = usable.subList(0, count);
        long end = some.get(count - 1).number();
        return new ImportChunk(
                some, broken.stream().filter(row -> row.number() <= end).toList(), above, position.at(end));
    }

    ImportChunk secondHalf() {
        long end = firstHalf().position().number();
        return new ImportChunk(
                usable.subList(usable.size() / 2, usable.size()),
                broken.stream().filter(row -> row.number() > end).toList(),
                above,
                position);
    }
}
