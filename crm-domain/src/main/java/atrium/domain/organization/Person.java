package atrium.domain.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of our own company who uses Atrium. */
@Entity
class Person {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;
    private String email;
    private @Nullable String jobTitle;
    private String zone;
    private String locale;
    private String theme = "auto";
    private boolean active = true;
    private boolean demo;
    private boolean technical;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(UUID id, NewPerson details, boolean demo, Instant at) {
        this.id = id;
        this.name = details.name();
        this.email = details.email();
        this.jobTitle = details.jobTitle();
        this.zone = details.zone().getId();
        this.locale = details.locale().toLanguageTag();
        this.demo = demo;
        this.createdAt = at;
    }

    /** Whether it is a program, which is kept elsewhere. */
    boolean isTechnical() {
        return technical;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    void rename(String newName, String newEmail, @Nullable String newJobTitle) {
        name = newName;
        email = newEmail;
        jobTitle = newJobTitle;
    }

    void prefer(ZoneId newZone, Locale newLocale, String newTheme) {
        zone = newZone.getId();
        locale = newLocale.toLanguageTag();
        theme = newTheme;
    }

    boolean deactivate() {
        boolean changed = active;
        active = false;
        return changed;
    }

    boolean reactivate() {
        boolean changed = !active;
        active = true;
        return changed;
    }
}
