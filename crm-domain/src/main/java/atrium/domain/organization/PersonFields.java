package atrium.domain.organization;

import atrium.domain.records.FieldReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a person out of the text form of the fields. */
record PersonFields(String name, String email, @Nullable String jobTitle, ZoneId zone, Locale locale, String theme) {

    static final int LONGEST = 200;
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    static PersonFields read(FieldReader reader) {
        String name = reader.required("name", LONGEST);
        reader.required("email", LONGEST);
        String email = reader.email("email");
        String zone = reader.choice("zone", List.copyOf(ZoneId.getAvailableZoneIds()));
        String locale = reader.text("locale", 35);
        String theme = reader.choice("theme", THEMES);
        PersonFields fields = new PersonFields(
                name.replaceAll("\\p{Cntrl}+", " "),
                email == null ? "" : email,
                reader.text("jobTitle", LONGEST),
                ZoneId.of(zone == null ? "UTC" : zone),
                Locale.forLanguageTag(locale == null ? "en" : locale),
                theme == null ? "auto" : theme);
        if (fields.locale.getLanguage().isEmpty()) {
            reader.wrong("locale", "field.problem.choice", "");
        }
        reader.orThrow();
        return fields;
    }
}
