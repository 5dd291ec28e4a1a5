package atrium.domain.rosters;

import atrium.domain.kernel.EmailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a company makes mail addresses of names, such as {@code {first}.{last}@company.example}; {@code {f}} is an initial. */
record MailPattern(String text) {

    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    /** Empty when the text makes no addresses, or the same one for everybody. */
    static Optional<MailPattern> of(String text) {
        MailPattern pattern = new MailPattern(text.strip());
        boolean speaksOfNames = text.contains("{first}") || text.contains("{last}");
        return speaksOfNames && pattern.addressOf("Anna Kern").isPresent() ? Optional.of(pattern) : Optional.empty();
    }

    /** The address of somebody; empty when the name has no letters for it. */
    Optional<String> addressOf(String name) {
        String[] words = name.strip().split("\\s+", 2);
        String first = letters(words[0]);
        String last = words.length < 2 ? "" : letters(words[1]);
        boolean complete = (!first.isEmpty() || !text.contains("{f"))
                && (!last.isEmpty() || !(text.contains("{last}") || text.contains("{l}")));
        String address = text.replace("{first}", first)
                .replace("{last}", last)
                .replace("{f}", first.isEmpty() ? "" : first.substring(0, 1))
                .replace("{l}", last.isEmpty() ? "" : last.substring(0, 1));
        return complete ? EmailAddress.parse(address).map(EmailAddress::typed) : Optional.empty();
    }

    private static String letters(String words) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain.replaceAll("[^a-z0-9-]", "");
    }
}
