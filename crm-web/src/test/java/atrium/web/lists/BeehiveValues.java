package atrium.web.lists;

import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Changeable;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.EditConflict;
import atrium.domain.records.Exportable;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordMove;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes beehives by whatever fields their descriptor has. */
record BeehiveValues(Beehives type, JdbcClient jdbc) implements Exportable, Changeable, ChangeableFields {

    @Override
    public List<RecordField> fields() {
        return type.fields();
    }

    @Override
    public Optional<ChangeableFields> values() {
        return Optional.of(this);
    }

    @Override
    public void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader) {
        ids.forEach(id -> reader.accept(id, read(id)));
    }

    @Override
    public List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        List<Outcome> outcomes = new ArrayList<>();
        edits.forEach((id, edit) -> outcomes.add(edited(id, edit)));
        return outcomes;
    }

    @Override
    public List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        return edit(edits, actor, viewer);
    }

    @Override
    public List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return ids.stream()
                .map(id -> (RecordEvent) new Told(type.ref(id), "beehive." + move.deed(), List.of(), actor, at))
                .toList();
    }

    void keep(UUID id, Map<String, String> values) {
        jdbc.sql("INSERT INTO beehive (id, name) VALUES (:id, '') ON CONFLICT DO NOTHING")
                .param("id", id)
                .update();
        String set = fields().stream()
                .map(field -> field.key() + " = CAST(:" + field.key() + " AS "
                        + (field.kind() == FieldKind.WHOLE ? "int)" : "text)"))
                .collect(Collectors.joining(", "));
        Map<String, @Nullable String> parameters = new HashMap<>();
        fields().forEach(field -> parameters.put(field.key(), values.get(field.key())));
        jdbc.sql("UPDATE beehive SET " + set + ", version = version + 1 WHERE id = :id")
                .params(parameters)
                .param("id", id)
                .update();
    }

    Map<String, String> read(UUID id) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("SELECT * FROM beehive WHERE id = :id")
                .param("id", id)
                .query()
                .singleRow()
                .forEach((column, value) -> {
                    if (value != null
                            && fields().stream().anyMatch(field -> field.key().equals(column))) {
                        values.put(column, value.toString());
                    }
                });
        return values;
    }

    private Outcome edited(UUID id, FieldEdit edit) {
        Map<String, String> before = read(id);
        try {
            Map<String, String> after = edit.over(before);
            keep(id, after);
            return Outcome.of(id, after.equals(before) ? Result.UNCHANGED : Result.CHANGED);
        } catch (EditConflict conflict) {
            return Outcome.refused(id, CHANGED_SINCE);
        }
    }

    private record Told(RecordRef record, String textKey, List<FieldChange> changes, Actor actor, Instant at)
            implements RecordEvent {

        @Override
        public @Nullable UUID account() {
            return null;
        }

        @Override
        public @Nullable UUID contact() {
            return null;
        }
    }
}
