package atrium.domain.activityplans;

import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows of the records on which plans are started whose they are, and who may start one. */
@Component
class PlanSubjects {

    private final RecordTypes types;
    private final RecordAccess access;
    private final RecordSubjects subjects;
    private final People people;
    private final JdbcClient jdbc;

    PlanSubjects(RecordTypes types, RecordAccess access, RecordSubjects subjects, People people, JdbcClient jdbc) {
        this.types = types;
        this.access = access;
        this.subjects = subjects;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @param owner null when it is nobody's, or of somebody who has left */
    record About(String name, @Nullable UUID owner, RecordSubjects.Subject subject) {}

    void requireAdding(RecordRef record, Viewer viewer) {
        access.require(type(record), record.id(), Act.READ, viewer);
        if (!Notes.mayAdd(record, viewer)) {
            throw new NotPermitted("add to " + record.type());
        }
    }

    private RecordType type(RecordRef record) {
        return types.of(record.type())
                .filter(type -> ActivityPlanKeeping.TYPES.contains(type.code()))
                .orElseThrow(() -> new UnknownRecord(record));
    }

    About about(RecordRef record, Viewer viewer) {
        requireAdding(record, viewer);
        RecordType type = type(record);
        Map<String, Object> row = jdbc.sql("SELECT name, %s AS owner FROM %s WHERE id = :id"
                        .formatted(type.holders().get(0).owner(), type.table()))
                .param("id", record.id())
                .query()
                .singleRow();
        UUID owner = (UUID) row.get("owner");
        return new About(
                String.valueOf(row.get("name")),
                owner != null && people.isActive(owner) ? owner : null,
                subjects.of(record));
    }

    /** Who is to do a step; null when that is asked. What is nobody's falls to whoever starts it. */
    @Nullable UUID responsible(PlanStep step, About about, Viewer viewer) {
        UUID person = step.personId();
        return switch (step.responsible()) {
            case "ask" -> null;
            case "owner" -> about.owner() == null ? viewer.personId() : about.owner();
            case "person" -> person != null && people.isActive(person) ? person : null;
            default -> viewer.personId();
        };
    }

    /** The owner that somebody chose, noted where there is none. */
    @Nullable UUID owner(FieldReader reader) {
        reader.required("owner", 36);
        UUID owner = reader.id("owner");
        return owner != null && !people.isActive(owner)
                ? reader.wrong("owner", "customer.problem.unknown-owner", "")
                : owner;
    }
}
