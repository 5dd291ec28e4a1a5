package atrium.domain.audit;

import atrium.domain.records.Capability;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole log, for those who may read it: found by what is known of an entry, the last first. */
@Component
@Transactional(readOnly = true)
public class ChangeLog {

    /** Most entries of one page. */
    public static final int PAGE_SIZE = 50;

    private static final int AT_ONCE = 1000;
    private static final int MOST_DELETED = 200;

    private static final String READ = """
            SELECT %s FROM audit_entry e LEFT JOIN person p ON p.id = e.person_id WHERE e.id = ANY(:ids) ORDER BY e.id DESC
            """.formatted(LoggedRows.COLUMNS);

    private final JdbcClient jdbc;
    private final LoggedRows rows;
    private final RecordTypes types;
    private final CustomPlans plans;

    ChangeLog(JdbcClient jdbc, LoggedRows rows, RecordTypes types, CustomPlans plans) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.types = types;
        this.plans = plans;
    }

    /** @param before entries before this one; null to begin with the last */
    public LogPage page(LogQuery query, @Nullable UUID before, Viewer viewer) {
        viewer.require(Capability.READ_HISTORY);
        return LogPage.of(read(withDeleted(query), before, PAGE_SIZE + 1), PAGE_SIZE)
                .seenBy(viewer);
    }

    /** Hands over all that are wanted, a thousand read at a time. */
    public void each(LogQuery query, Viewer viewer, Consumer<List<LoggedChange>> reader) {
        viewer.require(Capability.READ_HISTORY);
        LogQuery whole = withDeleted(query);
        UUID before = null;
        List<LoggedChange> some;
        do {
            some = read(whole, before, AT_ONCE);
            if (!some.isEmpty()) {
                reader.accept(some.stream()
                        .flatMap(entry -> entry.seenBy(viewer).stream())
                        .toList());
                before = some.get(some.size() - 1).id();
            }
        } while (some.size() == AT_ONCE);
    }

    /** How many are wanted. */
    public long count(LogQuery query, Viewer viewer) {
        viewer.require(Capability.READ_HISTORY);
        LogStatement statement = new LogStatement(withDeleted(query), null);
        return jdbc.sql(statement.count())
                .params(statement.parameters())
                .param("most", Integer.MAX_VALUE)
                .query(Long.class)
                .single();
    }

    /** Types of record of which there are entries. */
    public Set<String> types(Viewer viewer) {
        viewer.require(Capability.READ_HISTORY);
        return jdbc.sql(LogStatement.types()).query(String.class).set();
    }

    private List<LoggedChange> read(LogQuery query, @Nullable UUID before, int most) {
        if (query.contradicts()) {
            return List.of();
        }
        LogStatement statement = new LogStatement(query, before);
        if (query.field() != null) {
            plans.probe();
        }
        List<UUID> found = ids(statement.first(), statement, most);
        if (found.size() < most && stopped(statement)) {
            found = ids(statement.farther(), statement, most);
        }
        return found.isEmpty()
                ? List.of()
                : jdbc.sql(READ)
                        .param("ids", found.toArray(UUID[]::new))
                        .query((row, number) -> rows.read(row))
                        .list();
    }

    private List<UUID> ids(String sql, LogStatement statement, int most) {
        return jdbc.sql(sql)
                .params(statement.parameters())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private boolean stopped(LogStatement statement) {
        return statement
                .lookedThrough()
                .map(sql -> jdbc.sql(sql)
                                .params(statement.parameters())
                                .query(Integer.class)
                                .single()
                        == statement.recent())
                .orElse(false);
    }

    // What lies in the recycle bin is found by no search.
    private LogQuery withDeleted(LogQuery query) {
        if (query.name().isEmpty()) {
            return query;
        }
        List<UUID> named = new ArrayList<>(query.named());
        String deleted = types.all().stream()
                .map(RecordType::table)
                .map(table -> """
                        (SELECT r.id FROM %s r WHERE r.deleted_at IS NOT NULL
                         AND fold(r.name) LIKE '%%' || fold_pattern(:name) || '%%' LIMIT :most)
                        """.formatted(table))
                .collect(Collectors.joining(" UNION ALL "));
        named.addAll(jdbc.sql(deleted)
                .param("name", query.name())
                .param("most", MOST_DELETED)
                .query(UUID.class)
                .list());
        return query.calling(named);
    }
}
