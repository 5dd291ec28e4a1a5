package atrium.domain.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of companies and people that nobody bears, and addresses under {@code .example}, each given once. */
final class Names {

    private static final Map<String, String> GERMAN = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");
    private static final Map<String, String> OTHERS = Map.of("ı", "i", "ø", "o", "ß", "ss", "æ", "ae");

    private final DemoStory story;
    private final Set<String> taken = new HashSet<>();

    Names(DemoStory story) {
        this.story = story;
    }

    /** A company of a trade in a town, without its legal form. */
    String company(Market market, String trade, String town) {
        for (int attempt = 0; ; attempt++) {
            String family = story.oneOf(market.familyNames());
            String name = pattern(market, family, trade, town, attempt);
            if (taken.add(slug(name, market.country()))) {
                return name;
            }
        }
    }

    private String pattern(Market market, String family, String trade, String town, int attempt) {
        if (attempt > 5) {
            return family + " & " + story.oneOf(market.familyNames()) + " " + trade + " " + town;
        }
        return switch (story.dice().nextInt(5)) {
            case 0 -> town + " " + trade;
            case 1 -> family + " & " + story.oneOf(market.familyNames());
            case 2 -> story.oneOf(market.givenNames()) + " " + family + " " + trade;
            default -> family + " " + trade;
        };
    }

    /** An address of a person at a domain. */
    String mail(String given, String family, String domain, String country) {
        String mailbox = slug(given, country) + "." + slug(family, country);
        String address = mailbox + "@" + domain;
        for (int number = 2; !taken.add(address); number++) {
            address = mailbox + number + "@" + domain;
        }
        return address;
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
