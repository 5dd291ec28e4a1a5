package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two years of public holidays against those of another project; each difference has to be explained. Needs {@code
 * -Datrium.corpus=<folder>}.
 */
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class HolidaysCorpusTests {

    private static final List<String> COUNTRIES = List.of(
            "PL", "CZ", "HR", "NO", "IT", "DK", "BE", "PT", "GR", "GB", "IE", "US", "MX", "BR", "CO", "ZA", "NZ", "AU",
            "JP", "SG", "TR", "SA");
    private static final List<Integer> YEARS = List.of(2026, 2027);

    private final PublicHolidays holidays = new PublicHolidays();

    /** Which holidays of a country are different by intent, and why. */
    private record Explained(String country, String side, String name) {}

    @Test
    void everyDifferenceIsExplained() throws IOException {
        List<Explained> explained = explained();
        List<Explained> found = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (String country : COUNTRIES) {
            Map<LocalDate, String> ours = ours(country);
            Map<LocalDate, String> theirs = theirs(country);
            long equal = ours.keySet().stream().filter(theirs::containsKey).count();
            Map<LocalDate, String> onlyOurs = without(ours, theirs);
            Map<LocalDate, String> onlyTheirs = without(theirs, ours);
            onlyOurs.values().forEach(name -> found.add(new Explained(country, "ours", name)));
            onlyTheirs.values().forEach(name -> found.add(new Explained(country, "theirs", name)));
            table.add("%s | equal %d | only ours %s | only theirs %s".formatted(country, equal, onlyOurs, onlyTheirs));
        }
        System.out.println(String.join("\n", table));

        assertThat(new TreeSet<>(texts(found))).isEqualTo(new TreeSet<>(texts(explained)));
    }

    private Map<LocalDate, String> ours(String country) {
        return YEARS.stream()
                .flatMap(year -> holidays.in(country, null, year).stream())
                .collect(Collectors.toMap(
                        PublicHoliday::date,
                        holiday -> holiday.name(Locale.ROOT),
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }

    private static Map<LocalDate, String> theirs(String country) throws IOException {
        Path file =
                Path.of(System.getProperty("atrium.corpus"), "holidays-vacanza", "countries", country + "_COMMON.json");
        Map<LocalDate, String> days = new TreeMap<>();
        JsonMapper.shared()
                .readTree(Files.readString(file))
                .properties()
                .forEach(entry -> days.put(
                        LocalDate.parse(entry.getKey()), entry.getValue().asString()));
        days.keySet().removeIf(day -> !YEARS.contains(day.getYear()));
        return days;
    }

    private static Map<LocalDate, String> without(Map<LocalDate, String> some, Map<LocalDate, String> others) {
        Map<LocalDate, String> rest = new TreeMap<>(some);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    private static List<Explained> explained() throws IOException {
        try (InputStream file = HolidaysCorpusTests.class.getResourceAsStream("/calendars/holiday-differences.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .flatMap(parts -> Stream.of(parts[2].split(";"))
                            .map(name -> new Explained(parts[0].strip(), parts[1].strip(), name.strip())))
                    .toList();
        }
    }

    private static List<String> texts(List<Explained> all) {
        return all.stream()
                .map(one -> one.country + " " + one.side + " " + one.name)
                .toList();
    }
}
