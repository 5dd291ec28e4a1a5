package atrium.domain.activityplans;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordType;
import atrium.domain.records.SubjectAccess;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows of the records on which plans are started whose they are, and who may start one. */
@Component
class PlanSubjects {

    private final SubjectAccess access;
    private final RecordSubjects subjects;
    private final People people;
    private final JdbcClient jdbc;

    PlanSubjects(SubjectAccess access, RecordSubjects subjects, People people, JdbcClient jdbc) {
        this.access = access;
        this.subjects = subjects;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @param owner null when it is nobody's, or of somebody who has left */
    record About(String name, @Nullable UUID owner, RecordSubjects.Subject subject) {}

    void requireAdding(RecordRef record, Viewer viewer) {
        access.requireAdding(record, viewer);
    }

    About about(RecordRef record, Viewer viewer) {
        RecordType type = access.requireAdding(record, viewer);
        String owner = type.holders().stream()
                .map(Visibility.Holder::owner)
                .findFirst()
                .orElse("NULL::uuid");
        Map<String, Object> row = jdbc.sql(
                        "SELECT name, %s AS owner FROM %s WHERE id = :id".formatted(owner, type.table()))
                .param("id", record.id())
                .query()
                .singleRow();
        UUID person = (UUID) row.get("owner");
        return new About(
                String.valueOf(row.get("name")),
                person != null && people.isActive(person) ? person : null,
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
