package atrium.domain.records;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds records by the values that only one may have, and tells which of them was taken when a write is refused. */
@Component
public class UniqueFields {

    private final RecordTypes types;
    private final JdbcClient jdbc;

    UniqueFields(RecordTypes types, JdbcClient jdbc) {
        this.types = types;
        this.jdbc = jdbc;
    }

    /**
     * The record, archived or not, that holds a value; empty when the viewer sees none.
     *
     * @param field a unique one of the type
     * @param values text by field, of all that the field is unique by
     */
    @Transactional(readOnly = true)
    public Optional<UUID> holding(RecordType type, UniqueField field, Map<String, String> values, Viewer viewer) {
        Visibility readable = Visibility.of(viewer, type, Act.READ, "r");
        return jdbc.sql("SELECT r.id FROM %s r WHERE %s AND r.deleted_at IS NULL AND %s"
                        .formatted(type.table(), field.holds(), readable.sql()))
                .param("text", values.get(field.key()))
                .params(within(field, values))
                .params(readable.parameters())
                .query(UUID.class)
                .optional();
    }

    private static Map<String, String> within(UniqueField field, Map<String, String> values) {
        return field.within().stream().collect(Collectors.toMap(key -> key, key -> values.getOrDefault(key, "")));
    }

    /** Key of the field whose value another record has; empty when a write was refused for something else. */
    public Optional<String> taken(DataIntegrityViolationException refusal) {
        ServerErrorMessage why = refusal.getMostSpecificCause() instanceof PSQLException refused
                ? refused.getServerErrorMessage()
                : null;
        return why == null
                ? Optional.empty()
                : types.all().stream()
                        .flatMap(type -> type.uniqueFields().stream())
                        .filter(field -> field.constraint().equals(why.getConstraint()))
                        .map(UniqueField::key)
                        .findFirst();
    }
}
