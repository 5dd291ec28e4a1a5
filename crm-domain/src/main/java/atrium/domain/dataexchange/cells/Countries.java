package atrium.domain.dataexchange.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries by the names that seven languages and everyday use have for them, and by their codes. */
public final class Countries {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.ITALIAN,
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"));
    private static final int SHORTEST_TO_MISSPELL = 7;
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            CODES.put(code.toLowerCase(Locale.ROOT), code);
            CODES.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            for (Locale language : LANGUAGES) {
                NAMES.putIfAbsent(PlainWords.of(country.getDisplayCountry(language)), code);
            }
        }
        otherNames().forEach((code, names) -> {
            for (String name : names.toString().split(",")) {
                NAMES.put(PlainWords.of(name), code.toString());
            }
        });
    }

    private Countries() {}

    /** The ISO 3166 alpha-2 code, or null if the text names no country; one slip of the pen is forgiven. */
    public static @Nullable String code(String text) {
        String words = PlainWords.of(text);
        String code = CODES.get(words);
        if (code != null || words.isEmpty()) {
            return code;
        }
        String bare = words.startsWith("the ") ? words.substring(4) : words;
        String named = NAMES.get(bare);
        return named != null ? named : misspelt(bare);
    }

    /** Whether the text is a country's name, not just two or three letters that may mean something else. */
    static boolean isName(String text) {
        return NAMES.containsKey(PlainWords.of(text));
    }

    private static @Nullable String misspelt(String words) {
        if (words.length() < SHORTEST_TO_MISSPELL || words.length() > 60) {
            return null;
        }
        Set<String> candidates = new HashSet<>();
        NAMES.forEach((name, code) -> {
            if (name.length() >= SHORTEST_TO_MISSPELL && isOneSlipAway(words, name)) {
                candidates.add(code);
            }
        });
        return candidates.size() == 1 ? candidates.iterator().next() : null;
    }

    /** One letter too many, too few or wrong, or two neighbours swapped. */
    private static boolean isOneSlipAway(String typed, String name) {
        if (Math.abs(typed.length() - name.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(typed.length(), name.length());
        while (same < shorter && typed.charAt(same) == name.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String nameRest = name.substring(same);
        if (typedRest.length() != nameRest.length()) {
            return typedRest.length() > nameRest.length()
                    ? typedRest.substring(1).equals(nameRest)
                    : nameRest.substring(1).equals(typedRest);
        }
        boolean swapped = typedRest.length() > 1
                && typedRest.charAt(0) == nameRest.charAt(1)
                && typedRest.charAt(1) == nameRest.charAt(0)
                && typedRest.substring(2).equals(nameRest.substring(2));
        return swapped || typedRest.isEmpty() || typedRest.substring(1).equals(nameRest.substring(1));
    }

    private static Properties otherNames() {
        try (InputStream file =
                Objects.requireNonNull(Countries.class.getResourceAsStream("country-names.properties"))) {
            Properties names = new Properties();
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
