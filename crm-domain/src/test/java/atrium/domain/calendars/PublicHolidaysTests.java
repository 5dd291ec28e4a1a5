package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicHolidaysTests {

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void regionsAreNamedAndNested() {
        assertThat(holidays.regions("DE", Locale.ENGLISH)).containsEntry("by", "Bavaria");
        assertThat(holidays.regions("DE", Locale.GERMAN)).containsEntry("by", "Bayern");
        assertThat(holidays.regions("DE", Locale.ENGLISH)).containsEntry("by/ag", "Bavaria · Augsburg");
        assertThat(holidays.regions("TH", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void holidaysHaveNamesInTheReadersLanguageOrElseInEnglish() {
        PublicHoliday newYear = holidays.in("DE", null, 2026).get(0);

        assertThat(newYear.name(Locale.GERMANY)).isEqualTo("Neujahr");
        assertThat(newYear.name(Locale.forLanguageTag("fi"))).isEqualTo("New Year's Day");
    }

    @Test
    void aRegionHasMoreHolidaysThanItsCountry() {
        assertThat(dates("DE", "by")).containsAll(dates("DE", null)).contains(LocalDate.of(2026, 1, 6));
        assertThat(dates("DE", "by/ag")).contains(LocalDate.of(2026, 8, 8));
    }

    @Test
    void aHolidayOnAWeekendIsKeptOnItsSubstituteAsWell() {
        assertThat(dates("GB", null)).contains(LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 28));
    }

    @Test
    void theLastDayOfAYearMayBeKeptForTheFirstOfTheNext() {
        assertThat(holidays.in("US", null, 2021))
                .extracting(PublicHoliday::date)
                .contains(LocalDate.of(2021, 12, 31));
        assertThat(holidays.in("US", null, 2022))
                .extracting(PublicHoliday::date)
                .contains(LocalDate.of(2022, 1, 1))
                .doesNotContain(LocalDate.of(2021, 12, 31));
    }

    @Test
    void everyCountryAnswersInEveryYear() {
        for (String country : holidays.countries()) {
            assertThat(holidays.in(country, null, 1950)).isNotNull();
            assertThat(holidays.in(country, null, 2149)).isNotNull();
        }
        assertThat(holidays.in("TH", null, 2026)).isEmpty();
    }

    private List<LocalDate> dates(String country, @Nullable String region) {
        return holidays.in(country, region, 2026).stream()
                .map(PublicHoliday::date)
                .toList();
    }
}
