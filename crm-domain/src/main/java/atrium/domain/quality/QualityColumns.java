package atrium.domain.quality;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows and asks for the quality of records in their lists: the score, and what is wrong. */
@Component
class QualityColumns implements AddedColumns {

    private static final String HELD = "FROM record_quality held WHERE held.record_id = r.id";

    private final Expectations expectations;

    QualityColumns(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public List<ListColumn> columns(RecordType type) {
        return expectations.of(type)
                ? List.of(
                        ListColumn.of(RecordQuality.SCORE, FieldKind.WHOLE, "(SELECT held.score " + HELD + ")"),
                        ListColumn.beside(
                                RecordQuality.PROBLEMS,
                                codes(type),
                                "(SELECT array_to_string(held.problems, chr(10)) " + HELD + ")",
                                "SELECT " + HELD + " AND held.problems IS NOT NULL",
                                "(SELECT cardinality(held.problems) " + HELD + ")"))
                : List.of();
    }

    /** What is wrong with fields that are hidden isn't told. The score stays one for all: it tells no value. */
    @Override
    public Optional<ListColumn> seen(RecordType type, ListColumn column, Set<String> hidden) {
        if (hidden.isEmpty() || !column.key().equals(RecordQuality.PROBLEMS)) {
            return Optional.of(column);
        }
        List<String> codes = expectations.counting(type).stream()
                .filter(one -> expectations.seen(one, type, hidden))
                .map(Expectation::code)
                .toList();
        String held = "(SELECT nullif(ARRAY(SELECT one FROM unnest(held.problems) AS one WHERE one = ANY(ARRAY['"
                + String.join("', '", codes) + "']::text[])), '{}') AS problems " + HELD + ") AS held";
        return Optional.of(ListColumn.beside(
                RecordQuality.PROBLEMS,
                codes,
                "(SELECT array_to_string(held.problems, chr(10)) FROM " + held + ")",
                "SELECT FROM " + held + " WHERE held.problems IS NOT NULL",
                "(SELECT cardinality(held.problems) FROM " + held + ")"));
    }

    @Override
    public Object state() {
        Map<String, List<String>> codes =
                expectations.types().stream().collect(Collectors.toMap(RecordType::code, this::codes));
        return codes;
    }

    private List<String> codes(RecordType type) {
        return expectations.counting(type).stream().map(Expectation::code).toList();
    }
}
