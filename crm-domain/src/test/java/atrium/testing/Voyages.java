package atrium.testing;

import static atrium.domain.records.FieldKind.TEXT;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record type for tests alone whose records have stories and plans of their own and are no customers. */
@TestConfiguration(proxyBeanMethods = false)
public class Voyages {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS voyage (
              id uuid PRIMARY KEY, name text NOT NULL, account_id uuid, contact_id uuid, owner_id uuid, team_id uuid,
              version bigint NOT NULL DEFAULT 0, changed_at timestamptz NOT NULL DEFAULT now(), archived_at timestamptz,
              deleted_at timestamptz)
            """;

    @Bean
    Type voyageType() {
        return new Type();
    }

    @Bean
    Table voyages(JdbcClient jdbc) {
        jdbc.sql(TABLE).update();
        return new Table(jdbc);
    }

    /** The same person, who does this much with voyages. */
    public static Viewer sailing(Viewer viewer, Level level) {
        Map<Act, Level> acts = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            acts.put(act, level);
        }
        Map<String, Map<Act, Level>> levels = new HashMap<>(viewer.levels());
        levels.put("voyage", acts);
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                viewer.teams(),
                levels,
                viewer.capabilities(),
                viewer.fields(),
                viewer.keyId(),
                viewer.shares(),
                viewer.previewed());
    }

    /** Their table, which is there as long as the context. */
    public record Table(JdbcClient jdbc) {

        /** A new voyage. */
        public RecordRef of(String name, @Nullable UUID account, @Nullable UUID contact, @Nullable UUID owner) {
            UUID id = UuidV7.next();
            jdbc.sql("INSERT INTO voyage (id, name, account_id, contact_id, owner_id) VALUES (:id, :name, :a, :c, :o)")
                    .param("id", id)
                    .param("name", name)
                    .param("a", account)
                    .param("c", contact)
                    .param("o", owner)
                    .update();
            return new RecordRef("voyage", id);
        }

        /** Sets a column of a voyage to the value of an expression. */
        public void set(RecordRef voyage, String column, String value) {
            jdbc.sql("UPDATE voyage SET %s = %s WHERE id = :id".formatted(column, value))
                    .param("id", voyage.id())
                    .update();
        }
    }

    static class Type implements RecordType, Listed {

        @Override
        public String code() {
            return "voyage";
        }

        @Override
        public String type() {
            return code();
        }

        @Override
        public String path() {
            return "/voyages";
        }

        @Override
        public String table() {
            return "voyage";
        }

        @Override
        public boolean storied() {
            return true;
        }

        @Override
        public List<Holder> holders() {
            return List.of(new Holder("owner_id", "team_id", "id"));
        }

        @Override
        public Optional<String> accountColumn() {
            return Optional.of("account_id");
        }

        @Override
        public Optional<String> contactColumn() {
            return Optional.of("contact_id");
        }

        @Override
        public List<RecordField> fields() {
            return List.of(RecordField.of("name", TEXT, 100));
        }

        @Override
        public List<ListColumn> columns() {
            return List.of(ListColumn.of("name", TEXT, "r.name")
                    .indexedBy("fold(r.name)")
                    .atFirst());
        }

        @Override
        public List<String> quickFilters() {
            return List.of();
        }
    }
}
