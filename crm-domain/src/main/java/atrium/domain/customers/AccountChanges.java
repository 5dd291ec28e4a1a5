package atrium.domain.customers;

import atrium.domain.events.AccountArchived;
import atrium.domain.events.AccountDeleted;
import atrium.domain.events.AccountRestored;
import atrium.domain.events.Actor;
import atrium.domain.events.RecordEvent;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Changeable;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
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

/** Plugs accounts into changes of many. */
@Component
@Order(10)
class AccountChanges implements Changeable, ChangeableFields {

    private static final Set<String> OF_ONE_ALONE = Set.of("name", "externalId");

    private final AccountRecords type;
    private final CompanyProfile company;
    private final CustomerChanges changes;
    private final JdbcClient jdbc;

    AccountChanges(AccountRecords type, CompanyProfile company, CustomerChanges changes, JdbcClient jdbc) {
        this.type = type;
        this.company = company;
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
        return jdbc.sql("SELECT id, name FROM account WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> told(row.getObject("id", UUID.class), row.getString("name"), move, actor, at))
                .list();
    }

    private static RecordEvent told(UUID id, String name, RecordMove move, Actor actor, Instant at) {
        return switch (move) {
            case ARCHIVE -> new AccountArchived(id, name, actor, at);
            case DELETE -> new AccountDeleted(id, name, actor, at);
            case RESTORE, RECOVER -> new AccountRestored(id, name, actor, at);
        };
    }

    private AccountImportTable table() {
        return new AccountImportTable(type, company.get().currency());
    }
}
