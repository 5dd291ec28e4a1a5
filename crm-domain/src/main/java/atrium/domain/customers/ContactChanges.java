package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.events.ContactArchived;
import atrium.domain.events.ContactDeleted;
import atrium.domain.events.ContactRestored;
import atrium.domain.events.RecordEvent;
import atrium.domain.records.Changeable;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs contacts into changes of many. */
@Component
@Order(20)
class ContactChanges implements Changeable, ChangeableFields {

    private static final Set<String> OF_ONE_ALONE = Set.of("firstName", "lastName", "externalId");

    private final ContactRecords type;
    private final CustomerChanges changes;
    private final JdbcClient jdbc;

    ContactChanges(ContactRecords type, CustomerChanges changes, JdbcClient jdbc) {
        this.type = type;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<ChangeableFields> values() {
        return Optional.of(this);
    }

    @Override
    public List<RecordField> fields() {
        return type.fields().stream()
                .filter(field -> !OF_ONE_ALONE.contains(field.key()))
                .filter(field -> !type.custom().unique().contains(field.key()))
                .toList();
    }

    @Override
    public List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        return changes.edit(table(), edits, actor, viewer);
    }

    @Override
    public List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        return changes.putBack(table(), edits, actor, viewer);
    }

    @Override
    public List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return jdbc.sql("SELECT id, account_id, name FROM contact WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> told(row, move, actor, at))
                .list();
    }

    private static RecordEvent told(ResultSet row, RecordMove move, Actor actor, Instant at) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        String name = row.getString("name");
        return switch (move) {
            case ARCHIVE -> new ContactArchived(id, account, name, actor, at);
            case DELETE -> new ContactDeleted(id, account, name, actor, at);
            case RESTORE, RECOVER -> new ContactRestored(id, account, name, actor, at);
        };
    }

    private ContactImportTable table() {
        return new ContactImportTable(type);
    }
}
