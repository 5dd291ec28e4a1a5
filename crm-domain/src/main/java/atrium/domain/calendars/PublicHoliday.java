package atrium.domain.calendars;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * A public holiday of a country or region.
 *
 * @param date on which it is kept, which may be a substitute
 * @param key the same in each year
 * @param substitute whether it falls on another day and is kept on this one
 */
public record PublicHoliday(LocalDate date, String key, boolean substitute) {

    private static final Set<String> LANGUAGES = Set.of("de", "el", "fr", "nl", "pt", "sv");

    /** What it is called in a language, or else in English. */
    public String name(Locale locale) {
        return new Holiday(date, key, HolidayType.PUBLIC_HOLIDAY).getDescription(known(locale));
    }

    // A language without a bundle would be answered in that of the machine.
    static Locale known(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ROOT;
    }
}
