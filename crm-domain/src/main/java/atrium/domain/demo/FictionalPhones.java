package atrium.domain.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Telephone numbers that ring nowhere: the ranges which these countries' regulators keep for film and fiction (Ofcom,
 * NANPA, Bundesnetzagentur, Arcep, PTS). Other countries keep none, so nobody there has a number.
 */
final class FictionalPhones {

    // The digits that are left open in each range are filled up by a counter.
    private static final Map<String, List<String>> LANDLINES = Map.of(
            "GB", List.of("+44 20 7946 0%03d", "020 7946 0%03d", "+44 161 496 0%03d", "0121 496 0%03d"),
            "US", List.of("+1 212 555 01%02d", "(617) 555-01%02d", "+1 512-555-01%02d"),
            "DE", List.of("+49 30 23125 %03d", "069 90009-%03d", "+49 (0)221 4710 %03d", "089 99998 %03d"),
            "FR", List.of("+33 1 99 00 %02d 17", "02 61 91 %02d 40", "+33 4 65 71 %02d 08"),
            "SE", List.of("+46 8 465 004 %02d", "031-390 06 %02d"));

    private static final Map<String, List<String>> MOBILES =
            Map.of("GB", List.of("+44 7700 900%03d", "07700 900%03d"), "FR", List.of("06 39 98 %02d 52"));

    private final boolean again;
    private final Map<String, Integer> used = new HashMap<>();

    /** @param again whether numbers are given to several people when all are given out, in Germany as extensions */
    FictionalPhones(boolean again) {
        this.again = again;
    }

    /** The next number of a desk; empty where no range is kept or all are given out. */
    Optional<String> landline(String country) {
        return next(LANDLINES.getOrDefault(country, List.of()));
    }

    /** The next mobile number; empty where no range is kept or all are given out. */
    Optional<String> mobile(String country) {
        return next(MOBILES.getOrDefault(country, List.of()));
    }

    private Optional<String> next(List<String> ranges) {
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        int count = used.merge(ranges.get(0), 1, Integer::sum) - 1;
        String range = ranges.get(count % ranges.size());
        int number = count / ranges.size() * 7 + 3;
        if (number < open(range)) {
            return Optional.of(range.formatted(number));
        }
        // Digits behind a complete number are dialled in vain.
        String extension = range.startsWith("+49") ? "%02d".formatted(number / open(range) % 100) : "";
        return again ? Optional.of(range.formatted(number % open(range)) + extension) : Optional.empty();
    }

    private static int open(String range) {
        return range.contains("%03d") ? 1000 : 100;
    }
}
