package atrium.domain.calendars;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public holidays of countries and their regions, as far as the library knows them. */
@Component
public class PublicHolidays {

    private static final int MOST_YEARS = 2_000;

    // Where a holiday that falls on a weekend is kept on another day instead.
    private static final Set<String> MOVING = Set.of("AW", "BQ", "CO", "CW", "IE", "NL", "TO");

    private final Set<String> countries;
    private final Cache<Key, List<PublicHoliday>> years =
            Caffeine.newBuilder().maximumSize(MOST_YEARS).build();

    PublicHolidays() {
        Set<String> states = Set.of(Locale.getISOCountries());
        this.countries = HolidayManager.getSupportedCalendarCodes().stream()
                .filter(states::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Key(String country, @Nullable String region, int year) {}

    /** Countries that are known, by ISO 3166 alpha-2 code. */
    public Set<String> countries() {
        return Set.copyOf(countries);
    }

    /**
     * Names of a country's regions by code, such as {@code by} or, within one, {@code by/ag}; sorted by name, each followed by those
     * within it.
     */
    public Map<String, String> regions(String country, Locale locale) {
        Map<String, String> regions = new LinkedHashMap<>();
        if (countries.contains(country)) {
            within(manager(country).getCalendarHierarchy(), "", "", PublicHoliday.known(locale), regions);
        }
        return regions;
    }

    private static void within(
            CalendarHierarchy place, String codes, String names, Locale locale, Map<String, String> regions) {
        List<CalendarHierarchy> parts = new ArrayList<>(place.getChildren().values());
        parts.sort(Comparator.comparing(part -> name(part, locale)));
        for (CalendarHierarchy part : parts) {
            String code = codes + part.getId();
            String name = names + name(part, locale);
            regions.put(code, name);
            within(part, code + "/", name + " · ", locale, regions);
        }
    }

    // The library has no name for a few.
    private static String name(CalendarHierarchy part, Locale locale) {
        String name = part.getDescription(locale);
        return name.equals("undefined") ? part.getId().toUpperCase(Locale.ROOT) : name;
    }

    /** Those of a year, the earliest first; none for a country or year that is not known. */
    public List<PublicHoliday> in(String country, @Nullable String region, int year) {
        return countries.contains(country) && WorkingCalendar.knows(year)
                ? years.get(new Key(country, region, year), PublicHolidays::found)
                : List.of();
    }

    // The last day of a year may be kept for the first of the next; a Saturday or Sunday stays a holiday beside its
    // substitute,
    // for those who work then.
    private static List<PublicHoliday> found(Key key) {
        String[] region = key.region == null ? new String[0] : key.region.split("/");
        HolidayManager manager = manager(key.country);
        return IntStream.rangeClosed(key.year - 1, key.year + 1)
                .mapToObj(year -> manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region))
                .flatMap(Set::stream)
                .flatMap(holiday -> days(holiday, MOVING.contains(key.country)))
                .filter(day -> day.date().getYear() == key.year)
                .distinct()
                .sorted(Comparator.comparing(PublicHoliday::date).thenComparing(PublicHoliday::key))
                .toList();
    }

    private static Stream<PublicHoliday> days(Holiday holiday, boolean moving) {
        LocalDate kept = holiday.getDate();
        LocalDate actual = holiday.getActualDate();
        boolean weekend = actual.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        Stream<PublicHoliday> day =
                Stream.of(new PublicHoliday(kept, holiday.getPropertiesKey(), !kept.equals(actual)));
        return kept.equals(actual) || moving || !weekend
                ? day
                : Stream.concat(day, Stream.of(new PublicHoliday(actual, holiday.getPropertiesKey(), false)));
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
