package atrium.domain.customfields;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes keys and codes of small letters, digits and underscores out of what people call things. */
final class CustomKeys {

    static final UUID NOBODY = new UUID(0, 0);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private CustomKeys() {}

    /** The text in such letters, "value" when none of its own is one. */
    static String slug(String text, int longest) {
        String plain = MARKS.matcher(Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = OTHERS.matcher(plain).replaceAll("_").replaceAll("^_+|_+$", "");
        String cut = slug.length() > longest ? slug.substring(0, longest).replaceAll("_+$", "") : slug;
        return cut.isEmpty() ? "value" : cut;
    }

    /** The slug, or the slug with the first number that makes it one of its own. */
    static String free(String slug, Collection<String> taken) {
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "_" + number;
        }
        return free;
    }

    /** The same, also apart from choices that were there before: a new choice never means what an old one meant. */
    static String free(String slug, Collection<String> taken, List<CustomChoice> before) {
        List<String> all = new ArrayList<>(taken);
        before.forEach(choice -> all.add(choice.code()));
        return free(slug, all);
    }
}
