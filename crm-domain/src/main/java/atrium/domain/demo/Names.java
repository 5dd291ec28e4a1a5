package atrium.domain.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of companies and people that nobody bears, and addresses under {@code .example}, each given once; in a
 * grown company people and companies bear the same names, some often. */
final class Names {

    private static final Map<String, String> GERMAN = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");
    private static final Map<String, String> OTHERS = Map.of("ı", "i", "ø", "o", "ß", "ss", "æ", "ae");

    // So many names are told apart; those after them have a number in their addresses.
    private static final int REMEMBERED = 1_000;

    private final DemoStory story;
    private final Set<String> taken = new HashSet<>();

    Names(DemoStory story) {
        this.story = story;
    }

    /** A company of a trade in a town, without its legal form. */
    String company(Market market, String trade, String town) {
        for (int attempt = 0; ; attempt++) {
            String family = family(market);
            String name = pattern(market, family, trade, town, attempt);
            if (taken.size() >= REMEMBERED || taken.add(slug(name, market.country()))) {
                return name;
            }
        }
    }

    private String pattern(Market market, String family, String trade, String town, int attempt) {
        if (attempt > 5) {
            return family + " & " + family(market) + " " + trade + " " + town;
        }
        return switch (story.dice().nextInt(5)) {
            case 0 -> town + " " + trade;
            case 1 -> family + " & " + family(market);
            case 2 -> given(market) + " " + family + " " + trade;
            default -> family + " " + trade;
        };
    }

    /** A family name of a market. */
    String family(Market market) {
        if (!story.size().grown()) {
            return story.oneOf(market.familyNames());
        }
        if (story.chance(45)) {
            String beginning = story.oneOf(market.familyNames());
            String end = story.oneOf(market.familyNames());
            return beginning.substring(
                            0, Math.min(beginning.length(), 3 + story.dice().nextInt(2)))
                    + end.substring(Math.max(0, end.length() - 3 - story.dice().nextInt(2)))
                            .toLowerCase(Locale.ROOT);
        }
        return story.rather(market.familyNames());
    }

    /** A given name of a market. */
    String given(Market market) {
        return story.size().grown() ? story.rather(market.givenNames()) : story.oneOf(market.givenNames());
    }

    /**
     * The domain of a company, which no other has.
     *
     * @param number its number among the companies
     */
    String domain(String company, String country, int number) {
        return slug(company, country) + (number < REMEMBERED ? "" : "-" + number) + ".example";
    }

    /**
     * An address of a person at a domain.
     *
     * @param taken mailboxes there that others have; the new one is added
     */
    static String mail(String given, String family, String domain, String country, Set<String> taken) {
        String mailbox = slug(given, country) + "." + slug(family, country);
        String free = mailbox;
        for (int number = 2; !taken.add(free); number++) {
            free = mailbox + number;
        }
        return free + "@" + domain;
    }

    /** The name in letters that an address may have. */
    static String slug(String name, String country) {
        String text = name.toLowerCase(Locale.ROOT);
        Map<String, String> spelling = List.of("DE", "AT", "CH").contains(country) ? GERMAN : OTHERS;
        for (Map.Entry<String, String> letter : spelling.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
