package atrium.web.api;

import atrium.domain.records.Act;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an item of a bulk request does, and which properties it has besides its name. */
enum Deed {
    CREATE(Act.CREATE, "record", "idempotencyKey"),
    UPDATE(Act.EDIT, "id", "ifMatch", "record"),
    UPSERT(Act.CREATE, "record", "ifMatch", "ifNoneMatch"),
    ARCHIVE(Act.EDIT, "id", "ifMatch"),
    RESTORE(Act.EDIT, "id"),
    DELETE(Act.DELETE, "id", "ifMatch");

    private final Act needs;
    private final List<String> properties;

    Deed(Act needs, String... properties) {
        this.needs = needs;
        this.properties = List.of(properties);
    }

    static Optional<Deed> of(String code) {
        return Arrays.stream(values()).filter(deed -> deed.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the role must allow; for an upsert its door decides whether a record that is there may be changed. */
    Act needs() {
        return needs;
    }

    /** Whether an item that does this may have the property. */
    boolean has(String property) {
        return properties.contains(property);
    }
}
