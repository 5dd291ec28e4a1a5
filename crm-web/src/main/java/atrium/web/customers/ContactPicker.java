package atrium.web.customers;

import atrium.domain.customers.ContactNames;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordPicker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets forms name a contact. */
@Component
class ContactPicker implements RecordPicker {

    private final RecordType type;
    private final ContactNames contacts;

    ContactPicker(RecordTypes types, ContactNames contacts) {
        this.type = types.of("contact").orElseThrow();
        this.contacts = contacts;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<String> name(UUID id, Viewer viewer) {
        return contacts.line(id, viewer).map(ContactNames.Named::name);
    }

    @Override
    public List<Choice> named(String name, Viewer viewer) {
        return choices(contacts.named(name, viewer));
    }

    @Override
    public List<Choice> startingWith(String text, Viewer viewer) {
        return choices(contacts.startingWith(text, viewer));
    }

    private static List<Choice> choices(List<ContactNames.Named> lines) {
        return lines.stream()
                .map(line -> new Choice(line.id(), line.name(), line.hint()))
                .toList();
    }
}
