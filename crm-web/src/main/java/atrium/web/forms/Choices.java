package atrium.web.forms;

import java.text.Collator;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Countries, currencies, zones and the like to choose from, named and sorted in the person's language. */
public final class Choices {

    private static final List<String> FORMATS = List.of(
            "en-GB", "en-US", "en-CA", "en-AU", "en-IE", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CH", "es-ES", "es-MX",
            "it-IT", "nl-NL", "pt-PT", "pt-BR", "pl-PL", "cs-CZ", "da-DK", "sv-SE", "nb-NO", "fi-FI", "tr-TR", "ja-JP");

    // A day whose number can't be a month, so that the order is plain.
    private static final LocalDate EXAMPLE = LocalDate.of(2026, Month.JANUARY, 31);

    private Choices() {}

    /** Countries by ISO 3166 code. */
    public static List<Choice> countries(Locale locale) {
        return sorted(
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Choice(
                                code,
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(locale))),
                locale);
    }

    /** Currencies in use by ISO 4217 code. */
    public static List<Choice> currencies(Locale locale) {
        return sorted(
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> Currency.getInstance(
                                new Locale.Builder().setRegion(code).build()))
                        .filter(currency -> currency != null)
                        .distinct()
                        .map(currency -> new Choice(
                                currency.getCurrencyCode(),
                                currency.getDisplayName(locale) + " (" + currency.getCurrencyCode() + ")")),
                locale);
    }

    /** Time zones of places, and the one that is chosen already. */
    public static List<Choice> zones(@Nullable String chosen) {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted();
        return Stream.of(Stream.of("UTC"), Stream.ofNullable(chosen).filter(zone -> !zone.isBlank()), places)
                .flatMap(Function.identity())
                .distinct()
                .map(id -> new Choice(id, id.replace('_', ' ')))
                .toList();
    }

    /** Ways of writing dates and numbers, each with an example, and the one that is chosen already. */
    public static List<Choice> formats(Locale locale, @Nullable String chosen) {
        return sorted(
                Stream.concat(FORMATS.stream(), Stream.ofNullable(chosen).filter(tag -> !tag.isBlank()))
                        .distinct()
                        .map(tag -> new Choice(
                                tag, Locale.forLanguageTag(tag).getDisplayName(locale) + " · " + example(tag))),
                locale);
    }

    /** Months by number. */
    public static List<Choice> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(
                        String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    private static String example(String tag) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(tag))
                .format(EXAMPLE);
    }

    private static List<Choice> sorted(Stream<Choice> choices, Locale locale) {
        Collator order = Collator.getInstance(locale);
        return choices.sorted(Comparator.comparing(Choice::text, order)).toList();
    }
}
