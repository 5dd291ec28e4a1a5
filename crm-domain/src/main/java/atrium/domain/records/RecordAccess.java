package atrium.domain.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database what a person may do with a record; the answer for unknown and invisible records is the same. */
@Component
public class RecordAccess {

    private final JdbcClient jdbc;

    RecordAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Passes when the viewer may do {@code act} with the record.
     *
     * @throws UnknownRecord when there is no such record, it is in the bin, or the viewer may not see it
     * @throws NotPermitted when the viewer sees it but may not do this
     */
    public void require(RecordType type, UUID id, Act act, Viewer viewer) {
        require(type, id, act, viewer, "r.deleted_at IS NULL");
    }

    /** The same for a record in the recycle bin. */
    public void requireDeleted(RecordType type, UUID id, Act act, Viewer viewer) {
        require(type, id, act, viewer, "r.deleted_at IS NOT NULL");
    }

    private void require(RecordType type, UUID id, Act act, Viewer viewer, String state) {
        Visibility readable = Visibility.of(viewer, type, Act.READ, "r");
        Visibility allowed = Visibility.of(viewer, type, act, "r");
        Optional<Boolean> permitted = jdbc.sql("SELECT (%s) IS TRUE FROM %s r WHERE r.id = :id AND %s AND %s"
                        .formatted(allowed.sql(), type.table(), state, readable.sql()))
                .param("id", id)
                .params(readable.parameters())
                .params(allowed.parameters())
                .query(Boolean.class)
                .optional();
        if (!permitted.orElseThrow(() -> new UnknownRecord(type.ref(id)))) {
            throw new NotPermitted(act + " " + type.code());
        }
    }

    /** The ones among {@code ids} that exist, are not in the bin, and that the viewer may read. */
    public Set<UUID> visibleAmong(RecordType type, Collection<UUID> ids, Viewer viewer) {
        return permittedAmong(type, ids, Act.READ, viewer);
    }

    /** The ones among {@code ids} that exist, are not in the bin, and with which the viewer may do {@code act}. */
    public Set<UUID> permittedAmong(RecordType type, Collection<UUID> ids, Act act, Viewer viewer) {
        if (ids.isEmpty() || !viewer.may(act, type.code())) {
            return Set.of();
        }
        Visibility permitted = Visibility.of(viewer, type, act, "r");
        return new HashSet<>(jdbc.sql("SELECT r.id FROM %s r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s"
                        .formatted(type.table(), permitted.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(permitted.parameters())
                .query(UUID.class)
                .set());
    }

    /**
     * The grounds on which the viewer may do this with a record, wherever it is, in the archive or in the bin; none when the
     * viewer may not. They are those that {@link Visibility} is made of.
     */
    public List<Ground> grounds(RecordType type, UUID id, Act act, Viewer viewer) {
        List<Ground> possible = Ground.of(viewer, type.code(), act, "r", type.holders());
        if (possible.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        possible.forEach(ground -> parameters.putAll(ground.parameters()));
        String asked = possible.stream()
                .map(ground -> "(" + ground.sql() + ") IS TRUE")
                .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT ARRAY[%s] AS grounds FROM %s r WHERE r.id = :id".formatted(asked, type.table()))
                .param("id", id)
                .params(parameters)
                .query((row, number) -> (Boolean[]) row.getArray("grounds").getArray())
                .optional()
                .map(given -> IntStream.range(0, given.length)
                        .filter(at -> given[at])
                        .mapToObj(possible::get)
                        .toList())
                .orElse(List.of());
    }

    /** The people among these viewers who may read the record; nobody when it is in the bin or there is none. */
    public Set<UUID> readers(RecordType type, UUID id, Collection<Viewer> viewers) {
        String columns = type.holders().stream()
                .flatMap(holder -> Stream.of(holder.owner(), holder.team(), holder.record()))
                .filter(Objects::nonNull)
                .filter(column -> !column.equals("id"))
                .map(column -> ", r." + column)
                .collect(Collectors.joining());
        Optional<Map<String, Object>> row = jdbc
                .sql("SELECT r.id%s FROM %s r WHERE r.id = :id AND r.deleted_at IS NULL"
                        .formatted(columns, type.table()))
                .param("id", id)
                .query()
                .listOfRows()
                .stream()
                .findFirst();
        return row.map(holders -> readers(type, holders, viewers)).orElse(Set.of());
    }

    private Set<UUID> readers(RecordType type, Map<String, Object> row, Collection<Viewer> viewers) {
        Set<UUID> readers = new HashSet<>();
        List<Viewer> others = new ArrayList<>();
        for (Viewer viewer : viewers) {
            if (reads(viewer, type, row)) {
                readers.add(viewer.personId());
            } else if (viewer.gains(Act.READ, type.code())) {
                others.add(viewer);
            }
        }
        if (!others.isEmpty()) {
            Set<UUID> grantees = grantees(type, row, others.get(0));
            others.stream()
                    .filter(viewer -> !Collections.disjoint(viewer.shares().grantees(), grantees))
                    .map(Viewer::personId)
                    .forEach(readers::add);
        }
        return readers;
    }

    private Set<UUID> grantees(RecordType type, Map<String, Object> row, Viewer viewer) {
        UUID[] records = type.holders().stream()
                .map(Visibility.Holder::record)
                .filter(Objects::nonNull)
                .map(row::get)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return jdbc.sql("SELECT sh.grantee_id FROM record_share sh WHERE sh.record_id = ANY(:records) AND "
                        + Ground.LIVE)
                .param("records", records)
                .params(Ground.grantees(viewer))
                .query(UUID.class)
                .set();
    }

    private static boolean reads(Viewer viewer, RecordType type, Map<String, Object> row) {
        if (type.holders().isEmpty()) {
            return viewer.may(Act.READ, type.code());
        }
        return type.holders().stream()
                .anyMatch(holder -> viewer.covers(
                        Act.READ, type.code(), (UUID) row.get(holder.owner()), (UUID) row.get(holder.team())));
    }
}
