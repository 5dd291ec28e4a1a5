package atrium.domain.bulkchanges;

import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that were chosen, as they were when the change began. */
@Component
class ChosenRecords {

    private static final int SET = 10_000;

    private static final String PICKED = """
            SELECT r.id, %s IS TRUE AS permitted FROM %s r
            WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s ORDER BY r.id
            """;

    private final JdbcClient jdbc;
    private final ListViews lists;
    private final RowInsert rows;

    ChosenRecords(JdbcClient jdbc, ListViews lists, RowInserts inserts) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.rows =
                inserts.into("bulk_run_record", "run_id uuid", "number bigint", "record_type text", "record_id uuid");
    }

    /** How many there are that the viewer may change so, and how many others the viewer sees. */
    Reach reach(Selection selection, Act act, Viewer viewer) {
        if (selection.ids() != null) {
            List<UUID> permitted = new ArrayList<>();
            long others = picked(selection, act, viewer, permitted::add);
            return new Reach(permitted.size(), others);
        }
        long permitted = count(selection, act, viewer);
        return new Reach(permitted, others(selection, act, permitted, viewer));
    }

    /**
     * Keeps those that the viewer may change so, unless they are few.
     *
     * @param few so many are not kept but given back
     */
    Chosen keep(UUID runId, Selection selection, Act act, int few, Viewer viewer) {
        Keeping keeping = new Keeping(runId, selection.type());
        long others;
        if (selection.ids() != null) {
            others = picked(selection, act, viewer, keeping);
        } else {
            selection.lists().forEach(list -> lists.each(list, act, viewer, keeping));
            others = others(selection, act, keeping.count, viewer);
        }
        if (keeping.count > few) {
            keeping.flush();
        }
        return new Chosen(new Reach(keeping.count, others), keeping.first);
    }

    /** The next of them after a position. */
    List<Numbered> after(UUID runId, long position, int most) {
        return jdbc.sql("""
                        SELECT number, record_id FROM bulk_run_record WHERE run_id = :run AND number > :position
                        ORDER BY number LIMIT :most
                        """)
                .param("run", runId)
                .param("position", position)
                .param("most", most)
                .query((row, number) -> new Numbered(row.getLong("number"), row.getObject("record_id", UUID.class)))
                .list();
    }

    void forget(UUID runId) {
        jdbc.sql("DELETE FROM bulk_run_record WHERE run_id = :run")
                .param("run", runId)
                .update();
    }

    private long others(Selection selection, Act act, long permitted, Viewer viewer) {
        boolean same = viewer.level(selection.type(), act) == viewer.level(selection.type(), Act.READ)
                && !viewer.gains(Act.READ, selection.type());
        return same ? 0 : Math.max(0, count(selection, Act.READ, viewer) - permitted);
    }

    private long count(Selection selection, Act act, Viewer viewer) {
        return selection.lists().stream()
                .mapToLong(list -> lists.countAll(list, act, viewer))
                .sum();
    }

    private long picked(Selection selection, Act act, Viewer viewer, Consumer<UUID> reader) {
        RecordType type = selection.list().definition().type();
        Visibility readable = Visibility.of(viewer, type, Act.READ, "r");
        Visibility permitted = Visibility.of(viewer, type, act, "r");
        List<UUID> others = new ArrayList<>();
        jdbc.sql(PICKED.formatted(permitted.sql(), type.table(), readable.sql()))
                .param(
                        "ids",
                        selection.ids() == null ? new UUID[0] : selection.ids().toArray(UUID[]::new))
                .params(readable.parameters())
                .params(permitted.parameters())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (row.getBoolean("permitted")) {
                        reader.accept(id);
                    } else {
                        others.add(id);
                    }
                });
        return others.size();
    }

    /**
     * What was chosen.
     *
     * @param first the first of the permitted ones
     */
    record Chosen(Reach reach, List<UUID> first) {}

    /** A chosen record; numbers count from 1 without a gap. */
    record Numbered(long number, UUID id) {}

    private final class Keeping implements Consumer<UUID> {

        private final UUID runId;
        private final String type;
        private final List<UUID> waiting = new ArrayList<>();
        private final List<UUID> first = new ArrayList<>();
        private long count;
        private long written;

        Keeping(UUID runId, String type) {
            this.runId = runId;
            this.type = type;
        }

        @Override
        public void accept(UUID id) {
            count++;
            if (count > BulkChanges.MOST) {
                throw new TooManyChosen(BulkChanges.MOST);
            }
            if (first.size() < BulkChanges.AT_ONCE) {
                first.add(id);
            }
            waiting.add(id);
            if (waiting.size() == SET) {
                flush();
            }
        }

        void flush() {
            rows.write(waiting, id -> new @Nullable Object[] {runId, ++written, type, id});
            waiting.clear();
        }
    }
}
