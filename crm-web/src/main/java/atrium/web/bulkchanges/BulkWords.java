package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.bulkchanges.Deed;
import atrium.domain.bulkchanges.Reach;
import atrium.domain.bulkchanges.RefusedRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.records.FieldNames;
import atrium.web.records.RecordForms;
import atrium.web.shell.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is changed, what was changed, and why something was not. */
@Component
class BulkWords {

    private final BulkChanges changes;
    private final RecordForms forms;
    private final FieldNames names;
    private final MessageSource texts;

    BulkWords(BulkChanges changes, RecordForms forms, FieldNames names, MessageSource texts) {
        this.changes = changes;
        this.forms = forms;
        this.names = names;
        this.texts = texts;
    }

    /** "Archive 12 accounts". */
    String title(Deed deed, String type, long count, Viewer viewer) {
        return text("bulk.title." + deed, viewer, noun(type, count, viewer));
    }

    /** How many records stay since the person may not change them. */
    String others(Reach reach, Viewer viewer) {
        return text("bulk.note.others", viewer, reach.others());
    }

    /** "Industry: Toys", for each field that gets a new value; for tags which are put on and taken off. */
    List<String> given(BulkRun run, Viewer viewer) {
        if (run.deed() == Deed.TAG) {
            return Stream.of(tags("bulk.tags.on", run.tagsOn(), viewer), tags("bulk.tags.off", run.tagsOff(), viewer))
                    .flatMap(Optional::stream)
                    .toList();
        }
        List<RecordField> fields = changes.fields(run.recordType(), viewer);
        return fields.stream()
                .filter(field -> run.given().containsKey(field.key()))
                .map(field -> text(
                        "bulk.given",
                        viewer,
                        field(run.recordType(), field.key(), viewer),
                        forms.spoken(fields, field.key(), run.given().getOrDefault(field.key(), ""), viewer)))
                .toList();
    }

    private Optional<String> tags(String key, List<String> names, Viewer viewer) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(text("bulk.given", viewer, text(key, viewer), String.join(", ", names)));
    }

    /** What is said in the corner of the page after a change that is over, with the way back. */
    Toast done(BulkRun run, Viewer viewer) {
        List<String> sentences = new ArrayList<>();
        if (run.changed() > 0 || run.unchanged() == 0) {
            sentences.add(text("bulk.done." + run.deed(), viewer, noun(run.recordType(), run.changed(), viewer)));
        }
        if (run.unchanged() > 0) {
            sentences.add(text("bulk.done.unchanged", viewer, run.unchanged()));
        }
        if (run.leftOut() > 0) {
            sentences.add(text("bulk.done.left-out", viewer, run.leftOut()));
        }
        return Toast.done("bulk.toast", String.join(" ", sentences));
    }

    /** What is said after undoing. */
    Toast undone(BulkRun run, Viewer viewer) {
        return Toast.done("bulk.undone.toast", noun(run.recordType(), run.undone(), viewer));
    }

    /** Why a record stayed as it was. */
    String reason(BulkRun run, RefusedRecord refused, Viewer viewer) {
        String sentence = text(refused.messageKey(), viewer, refused.arguments().toArray());
        return refused.field() == null
                ? sentence
                : text("bulk.given", viewer, field(run.recordType(), refused.field(), viewer), sentence);
    }

    String noun(String type, long count, Viewer viewer) {
        return text("list.noun." + type, viewer, count);
    }

    /** The name of a field, as its type words it. */
    String field(String type, String key, Viewer viewer) {
        return names.name(type, key, viewer.locale());
    }

    String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
