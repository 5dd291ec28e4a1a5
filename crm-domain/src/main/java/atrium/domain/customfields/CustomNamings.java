package atrium.domain.customfields;

import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Meant;
import atrium.domain.records.RecordNamings;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns the words of files into the people and records that custom fields name, and these into words. */
@Component
class CustomNamings {

    private final RecordNamings namings;
    private final People people;
    private final ObjectProvider<RecordTypes> types;

    // The types have custom fields themselves, and so can only be asked for later.
    CustomNamings(RecordNamings namings, People people, ObjectProvider<RecordTypes> types) {
        this.namings = namings;
        this.people = people;
        this.types = types;
    }

    /** The type of the records that a field links to. */
    RecordType target(CustomField field) {
        return types.getObject().of(String.valueOf(field.target())).orElseThrow();
    }

    /** Whom or what texts mean in a field that names people or records. */
    Map<String, Meant> meant(CustomField field, Collection<String> typed, Viewer viewer) {
        if (field.kind() == CustomKind.PERSON || typed.isEmpty()) {
            return people.meant(typed);
        }
        return namings.meant(target(field), typed, viewer);
    }

    /** See {@link CustomFieldSet#say}: people by their mail addresses, records by their names where these mean only them. */
    void say(CustomField field, Collection<Map<String, String>> rows, Viewer viewer) {
        Set<UUID> ids = rows.stream()
                .map(row -> row.get(field.key()))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, String> words =
                field.kind() == CustomKind.PERSON ? mails(ids) : namings.names(target(field), ids, viewer);
        rows.forEach(row -> row.computeIfPresent(field.key(), (key, id) -> words.get(UUID.fromString(id))));
    }

    private Map<UUID, String> mails(Set<UUID> ids) {
        return people.byIds(ids).values().stream()
                .collect(Collectors.toMap(
                        PersonSummary::id, person -> person.email().isEmpty() ? person.name() : person.email()));
    }
}
