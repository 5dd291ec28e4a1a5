package atrium.domain.search;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RecordsTouched;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.histories.Completion;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Searchable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one search document per record, rewritten in the transaction that changed the record. */
@Component
class SearchIndex implements Completion {

    private static final String DELETE =
            "DELETE FROM search_document WHERE record_type = :type AND record_id = ANY(:ids)";

    // The words of the titles are learnt from the rows just written: they are not looked for again.
    private static final String INSERT = """
            WITH written AS (
              INSERT INTO search_document (record_type, record_id, title, subtitle, words, phones, owner_id, team_id,
                account_owner_id, account_team_id, account_id, contact_id, changed_at)
              SELECT :type, id, title, subtitle, fold(words), phones, owner_id, team_id, account_owner_id,
                account_team_id, account_id, contact_id, changed_at
              FROM (%s) AS document
              RETURNING title)
            INSERT INTO search_word
            SELECT title.word
            FROM (SELECT DISTINCT word FROM written, regexp_split_to_table(fold(title), '[^[:alpha:]]+') AS word
                  WHERE length(word) BETWEEN 4 AND 30) AS title
            WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = title.word)
            """;

    private static final int SET = 5_000;

    private final JdbcClient jdbc;
    private final List<Searchable> searchables;
    private final RecordTypes types;
    private final TransactionBuffer<RecordRef> buffer;

    SearchIndex(JdbcClient jdbc, List<Searchable> searchables, RecordTypes types, TransactionBuffers buffers) {
        this.jdbc = jdbc;
        this.searchables = searchables;
        this.types = types;
        this.buffer = buffers.writingWith(this::write);
    }

    @EventListener
    void on(RecordEvent event) {
        buffer.add(List.of(event.record()));
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(bulk.events().stream().map(RecordEvent::record).toList());
    }

    @EventListener
    void on(RecordsTouched touched) {
        buffer.add(touched.ids().stream()
                .map(id -> new RecordRef(touched.type(), id))
                .toList());
    }

    @Override
    public Set<String> tables() {
        return Set.of("search_document");
    }

    @Override
    public void complete() {
        for (Searchable searchable : searchables) {
            String table = types.of(searchable.type()).orElseThrow().table();
            String next = "SELECT id FROM " + table + " WHERE id > :last ORDER BY id LIMIT " + SET;
            UUID last = new UUID(0, 0);
            while (last != null) {
                List<UUID> ids =
                        jdbc.sql(next).param("last", last).query(UUID.class).list();
                if (!ids.isEmpty()) {
                    rewrite(searchable, ids.toArray(UUID[]::new));
                }
                last = ids.isEmpty() ? null : ids.get(ids.size() - 1);
            }
        }
    }

    private void write(List<RecordRef> changed) {
        for (Searchable searchable : searchables) {
            UUID[] ids = changed.stream()
                    .filter(ref -> ref.type().equals(searchable.type()))
                    .map(RecordRef::id)
                    .distinct()
                    .toArray(UUID[]::new);
            if (ids.length > 0) {
                rewrite(searchable, ids);
            }
        }
    }

    private void rewrite(Searchable searchable, UUID[] ids) {
        jdbc.sql(DELETE).param("type", searchable.type()).param("ids", ids).update();
        jdbc.sql(INSERT.formatted(searchable.documents(FieldLimits.NONE)))
                .param("type", searchable.type())
                .param("ids", ids)
                .update();
    }
}
