package atrium.web.history;

import atrium.domain.customfields.CustomFields;
import atrium.domain.organization.People;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.web.history.LogScreen.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people and the fields that the log can be asked for. */
@Component
class LogChoices {

    private final People people;
    private final RecordTypes types;
    private final CustomFields customFields;
    private final ChangeWords words;

    LogChoices(People people, RecordTypes types, CustomFields customFields, ChangeWords words) {
        this.people = people;
        this.types = types;
        this.customFields = customFields;
        this.words = words;
    }

    List<Option> people() {
        return people.active().stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    // Several types call a field the same, which is one choice then.
    List<Option> fields(Locale locale) {
        Map<String, String> byKey = new TreeMap<>();
        for (RecordType type : types.all()) {
            Stream.concat(
                            type.fields().stream().map(RecordField::key),
                            customFields.of(type.code()).all().stream().map(field -> field.key()))
                    .forEach(key -> byKey.putIfAbsent(key, words.label(type.code(), key, locale)));
            if (type.tagged()) {
                byKey.putIfAbsent("tags", words.label(type.code(), "tags", locale));
            }
        }
        return byKey.entrySet().stream()
                .map(field -> new Option(field.getKey(), field.getValue()))
                .sorted(Comparator.comparing(Option::text, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
