package atrium.domain.search;

import atrium.domain.records.AsciiFolding;
import atrium.domain.records.SqlPredicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was typed, as search documents have it: without case and accents, so that no row needs to fold it again.
 *
 * @param words the folded words, in the order of the text's
 */
record FoldedWords(SearchText text, List<String> words) {

    // In fewer letters stands what nearly every record has.
    private static final int RARE = 5;

    FoldedWords {
        words = List.copyOf(words);
    }

    String typed() {
        return String.join(" ", words);
    }

    /** The typed text as a pattern that means each of its characters. */
    String pattern() {
        return AsciiFolding.escaped(typed());
    }

    /** Whether at least a part of it is so long that few records have it. */
    boolean isRare() {
        return text.digits().length() > RARE || words.stream().anyMatch(word -> word.length() >= RARE);
    }

    /** Search documents found by every word or, when a number was typed, by that number. */
    SqlPredicate found(String alias) {
        List<String> patterns = words.stream().map(AsciiFolding::escaped).toList();
        return text.orNumber(alias, SearchText.everyWord(alias, patterns, ":%s"));
    }

    /**
     * Search documents with each word or one similar to it; empty when no word has a similar one. A single word itself is
     * left out: what has it has been found.
     */
    Optional<SqlPredicate> orSimilar(String alias, Function<String, List<String>> similar) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        boolean any = false;
        for (String word : words) {
            List<String> meant = new ArrayList<>(similar.apply(word));
            any |= !meant.isEmpty();
            if (words.size() > 1 || meant.isEmpty()) {
                meant.add(word);
            }
            List<String> ways = new ArrayList<>();
            for (String one : meant) {
                String name = "word" + parameters.size();
                ways.add(SearchText.stands(alias, one, ":" + name));
                parameters.put(name, AsciiFolding.escaped(one));
            }
            parts.add("(" + String.join(" OR ", ways) + ")");
        }
        return any ? Optional.of(new SqlPredicate(String.join(" AND ", parts), parameters)) : Optional.empty();
    }
}
