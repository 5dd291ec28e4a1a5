package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.PlainWords;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well a heading names a field: 1 if they are the same words, less if one of its names is part of the heading. */
final class HeadingMatch {
    /** "Receive more news about our courses" is no heading for "about". */
    private static final int MOST_WORDS_FOR_ONE = 3;

    private static final double PART = 0.5;
    private static final double SHARE_OF_WORDS = 0.4;

    private HeadingMatch() {}

    static double of(String heading, List<String> names) {
        String words = PlainWords.ofName(heading);
        Set<String> wanted = wordsOf(words);
        double best = 0;
        for (String name : names) {
            String plain = PlainWords.ofName(name);
            if (plain.isEmpty()) {
                continue;
            }
            if (plain.equals(words) || plain.replace(" ", "").equals(words.replace(" ", ""))) {
                return 1;
            }
            Set<String> part = wordsOf(plain);
            if (wanted.containsAll(part) && part.size() * MOST_WORDS_FOR_ONE >= wanted.size()) {
                best = Math.max(best, PART + SHARE_OF_WORDS * part.size() / wanted.size());
            }
        }
        return best;
    }

    private static Set<String> wordsOf(String plain) {
        return new HashSet<>(Arrays.asList(plain.split(" ")));
    }
}
