package atrium.domain.organization;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text form of a team's name, parent and lead, and what must hold for it. */
@Component
class TeamText {

    private static final int LONGEST_NAME = 200;

    private final Teams teams;
    private final JdbcClient jdbc;

    TeamText(Teams teams, JdbcClient jdbc) {
        this.teams = teams;
        this.jdbc = jdbc;
    }

    Map<String, String> of(UUID id) {
        return jdbc.sql("SELECT name, parent_id AS parent, lead_id AS lead FROM team WHERE id = :id")
                .param("id", id)
                .query((row, number) -> {
                    Map<String, String> text = new HashMap<>(Map.of("name", row.getString("name")));
                    Optional.ofNullable(row.getString("parent")).ifPresent(parent -> text.put("parent", parent));
                    Optional.ofNullable(row.getString("lead")).ifPresent(lead -> text.put("lead", lead));
                    return text;
                })
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef("team", id)));
    }

    /** Checked values of the fields. */
    record Typed(
            String name, @Nullable UUID parent, @Nullable UUID lead) {}

    /** @param self the team they are for; null for a new one */
    Typed read(Map<String, String> values, @Nullable UUID self) {
        FieldReader reader = new FieldReader(values);
        Typed typed = new Typed(reader.required("name", LONGEST_NAME), reader.id("parent"), reader.id("lead"));
        if (isNameTaken(typed.name(), self)) {
            reader.wrong("name", "team.name-taken", typed.name());
        }
        if (typed.parent() != null && !teams.exists(typed.parent())) {
            reader.wrong("parent", "field.problem.choice", "");
        }
        if (typed.lead() != null && !isPerson(typed.lead())) {
            reader.wrong("lead", "field.problem.choice", "");
        }
        if (self != null && typed.parent() != null && isBelow(typed.parent(), self)) {
            reader.wrong("parent", "team.cycle", "");
        }
        reader.orThrow();
        return typed;
    }

    private boolean isBelow(UUID team, UUID top) {
        return jdbc.sql("""
                        WITH RECURSIVE up (id, parent_id) AS (
                          SELECT id, parent_id FROM team WHERE id = :team
                          UNION SELECT t.id, t.parent_id FROM team t JOIN up ON t.id = up.parent_id)
                        SELECT EXISTS (SELECT FROM up WHERE id = :top)
                        """)
                .param("team", team)
                .param("top", top)
                .query(Boolean.class)
                .single();
    }

    private boolean isNameTaken(String name, @Nullable UUID self) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM team
                          WHERE lower(name) = lower(:name) AND id IS DISTINCT FROM CAST(:self AS uuid))
                        """)
                .param("name", name)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    private boolean isPerson(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE id = :id AND active AND NOT technical)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
