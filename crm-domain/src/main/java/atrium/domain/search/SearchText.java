package atrium.domain.search;

import atrium.domain.records.SqlPredicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a person typed to find something: words in any order, or a telephone number. */
public record SearchText(String typed, List<String> words, String digits) {

    static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 8;
    private static final int MAX_WORD = 60;
    private static final int LEAST_DIGITS = 4;

    public SearchText {
        words = List.copyOf(words);
    }

    /** Reads what was typed; what is longer than anybody types is cut. */
    public static SearchText of(String typed) {
        String text = typed.substring(0, Math.min(typed.length(), MAX_LENGTH))
                .replace('\0', ' ')
                .strip();
        LinkedHashSet<String> words = new LinkedHashSet<>();
        for (String word : text.split("[\\s,;]+")) {
            if (!word.isEmpty() && words.size() < MAX_WORDS) {
                words.add(word.substring(0, Math.min(word.length(), MAX_WORD)));
            }
        }
        return new SearchText(String.join(" ", words), List.copyOf(words), DialledNumber.digits(text));
    }

    /** Nothing was typed. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words are so short that only beginnings of titles are looked at. */
    boolean isShort() {
        return words.stream().allMatch(word -> word.codePointCount(0, word.length()) < 3);
    }

    /** Whether it can be a telephone number. */
    public boolean isNumber() {
        return digits.length() >= LEAST_DIGITS;
    }

    /** Search documents in which every word stands; of one or two letters at the beginning of a word. */
    public SqlPredicate everyWord(String alias) {
        return everyWord(alias, words, "fold_pattern(:%s)");
    }

    /** @param pattern how the parameter of a word, by its name, becomes a pattern of what stands in the documents */
    static SqlPredicate everyWord(String alias, List<String> words, String pattern) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (String word : words) {
            String name = "word" + parts.size();
            parts.add(stands(alias, word, pattern.formatted(name)));
            parameters.put(name, word);
        }
        return new SqlPredicate(String.join(" AND ", parts), parameters);
    }

    /** A word of which {@code pattern} is the SQL; anywhere, or of one or two letters at the beginning of a word. */
    static String stands(String alias, String word, String pattern) {
        return (word.codePointCount(0, word.length()) < 3 ? STARTS : STANDS).formatted(alias, pattern);
    }

    /** Search documents found by every word or, when a number was typed, by that number. */
    public SqlPredicate found(String alias) {
        return orNumber(alias, everyWord(alias));
    }

    /** What is found by {@code every} word or, when a number was typed, by that number. */
    SqlPredicate orNumber(String alias, SqlPredicate every) {
        if (!isNumber()) {
            return every;
        }
        if (words.size() > 1 || typed.startsWith("+")) {
            return new SqlPredicate(number(alias), Map.of("digits", digits));
        }
        Map<String, Object> parameters = new HashMap<>(every.parameters());
        parameters.put("digits", digits);
        return new SqlPredicate("(%s OR %s)".formatted(every.sql(), number(alias)), parameters);
    }

    /** Search documents with the typed number; needs the parameter {@code digits}. */
    static String number(String alias) {
        return NUMBER.formatted(alias);
    }

    private static final String STANDS = "%1$s.words LIKE '%%' || %2$s || '%%'";
    private static final String STARTS = "(%1$s.words LIKE %2$s || '%%' OR %1$s.words LIKE '%% ' || %2$s || '%%')";
    private static final String NUMBER = "(%1$s.phones LIKE '%%' || :digits || '%%' AND %1$s.phones <> '')";
}
