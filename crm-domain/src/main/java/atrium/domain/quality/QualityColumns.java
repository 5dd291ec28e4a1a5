package atrium.domain.quality;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import java.util.List;
import java.util.Map;
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
