package atrium.sales.deals;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import atrium.sales.pipelines.EntryCriteria;
import atrium.sales.pipelines.Stage;
import atrium.sales.pipelines.StageKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds deals against what their stage demands: all of it when they enter it, and later that nobody empties a field of it. */
@Component
class StageEntry {

    // Files of office programs are told from each other by their names alone.
    private static final Map<String, String> FILES = Map.of(
            "pdf", "f.media_type = 'application/pdf'",
            "picture", "f.media_type LIKE 'image/%'",
            "document", "f.name ~* '\\.(pdf|docx?|odt|rtf|txt|md)$'",
            "spreadsheet", "f.name ~* '\\.(xlsx?|ods|csv)$'");

    private final JdbcClient jdbc;

    StageEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes each thing that is missing, a field at itself.
     *
     * @param id null for a new deal
     * @param before text form as it is stored; empty for a new deal
     */
    void check(FieldReader reader, @Nullable UUID id, Map<String, String> before, DealDraft draft) {
        Stage stage = draft.stage();
        boolean enters = !stage.code().equals(before.get("stage"));
        Map<String, String> after = draft.text();
        for (String field : demanded(stage)) {
            if (!after.containsKey(field) && (enters || before.containsKey(field)) && readable(reader, field)) {
                reader.note(new InvalidValue(field, "deal.problem.stage-needs", List.of(stage.name())));
            }
        }
        if (enters) {
            check(reader, id, stage);
        }
    }

    // Whoever loses a deal says why, whatever else the company demands.
    private static Set<String> demanded(Stage stage) {
        Set<String> fields = new LinkedHashSet<>(stage.entry().fields());
        if (stage.kind() == StageKind.LOST) {
            fields.add("lossReason");
        }
        return fields;
    }

    // What was typed and can't be read has its own sentence.
    private static boolean readable(FieldReader reader, String field) {
        return reader.problems().stream().noneMatch(problem -> field.equals(problem.field()));
    }

    private void check(FieldReader reader, @Nullable UUID id, Stage stage) {
        EntryCriteria entry = stage.entry();
        if (entry.activity() != null && (id == null || !done(id, entry.activity()))) {
            reader.note(new InvalidValue(
                    "stage", "deal.problem.stage-needs-activity." + entry.activity(), List.of(stage.name())));
        }
        if (entry.file() != null && (id == null || !filed(id, entry.file()))) {
            reader.note(
                    new InvalidValue("stage", "deal.problem.stage-needs-file." + entry.file(), List.of(stage.name())));
        }
    }

    private boolean done(UUID id, String kind) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM activity a WHERE a.record_id = :id AND a.done_at IS NOT NULL
                          AND a.withdrawn_at IS NULL AND (:kind = 'any' OR a.kind = :kind))
                        """)
                .param("id", id)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    private boolean filed(UUID id, String kind) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM stored_file f WHERE f.record_id = :id AND f.removed_at IS NULL AND "
                        + FILES.getOrDefault(kind, "true") + ")")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
