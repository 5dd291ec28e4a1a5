package atrium.web.imports;

import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.ImportValues;
import atrium.domain.dataexchange.UnknownValue;
import atrium.domain.organization.People;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Choices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The values that the dry run did not understand, each with all that it may mean. */
@Component
class ValuesPage {

    private static final int SHOWN = 30;

    private final ImportValues values;
    private final People people;
    private final ProblemWording wording;
    private final MessageSource texts;

    ValuesPage(ImportValues values, People people, ProblemWording wording, MessageSource texts) {
        this.wording = wording;
        this.values = values;
        this.people = people;
        this.texts = texts;
    }

    List<Line> lines(ImportRun run, Viewer viewer) {
        Map<String, List<Choice>> choices = new HashMap<>();
        return values.unknown(run.id(), viewer).stream()
                .limit(SHOWN)
                .map((UnknownValue value) -> new Line(
                        value.field(),
                        wording.field(run.recordType(), value.field(), viewer),
                        value.typed(),
                        value.rows(),
                        choices.computeIfAbsent(
                                value.field(), field -> choices(values.field(run.id(), field, viewer), viewer))))
                .toList();
    }

    private List<Choice> choices(RecordField field, Viewer viewer) {
        if (field.kind() == FieldKind.COUNTRY) {
            return Choices.countries(viewer.locale());
        }
        if (field.kind() == FieldKind.PERSON) {
            return people.active().stream()
                    .map(person -> new Choice(person.id().toString(), person.name()))
                    .toList();
        }
        return field.choices().stream()
                .map(code -> new Choice(code, texts.getMessage(field.key() + "." + code, null, viewer.locale())))
                .toList();
    }

    /**
     * One value.
     *
     * @param label of its field
     * @param rows how many have it
     */
    record Line(String field, String label, String typed, long rows, List<Choice> choices) {}
}
