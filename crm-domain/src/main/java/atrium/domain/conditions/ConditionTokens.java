package atrium.domain.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the text form of a condition into words, quoted texts and signs. */
final class ConditionTokens {

    static final int MAX_TEXT = 4000;
    static final int MAX_VALUE = 300;

    private static final Set<String> RESERVED = Set.of("and", "or", "not");
    private static final String SIGNS = "(),";

    /**
     * One piece of the text.
     *
     * @param at position of its first character, from 1
     */
    record Token(String text, boolean quoted, int at) {

        boolean is(String sign) {
            return !quoted && text.equals(sign);
        }

        /** A word of its own, neither a sign nor one of and, or, not. */
        boolean isWord() {
            return !quoted && !SIGNS.contains(text) && !RESERVED.contains(text);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private ConditionTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        if (text.length() > MAX_TEXT) {
            throw new UnreadableCondition("too-long", MAX_TEXT);
        }
        // It ends a word and begins none, so that whoever reads on from it would never come to the end.
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UnreadableCondition("unexpected", nul + 1, "\\0");
        }
        return new ConditionTokens(text).all();
    }

    static String quotedIfNeeded(String value) {
        boolean plain = !value.isEmpty()
                && !RESERVED.contains(value)
                && value.chars().noneMatch(c -> endsWord((char) c) || c == '\\');
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<Token> all() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (Character.isWhitespace(next)) {
                position++;
            } else if (SIGNS.indexOf(next) >= 0) {
                add(String.valueOf(next), false, position++);
            } else if (next == '"') {
                quoted();
            } else {
                word();
            }
        }
        return tokens;
    }

    private void word() {
        int start = position;
        while (position < text.length() && !endsWord(text.charAt(position))) {
            position++;
        }
        add(text.substring(start, position), false, start);
    }

    private void quoted() {
        int start = position++;
        StringBuilder value = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            value.append(text.charAt(position++));
        }
        if (position == text.length()) {
            throw new UnreadableCondition("open-quote", start + 1);
        }
        position++;
        add(value.toString(), true, start);
    }

    private void add(String piece, boolean quoted, int start) {
        if (piece.length() > MAX_VALUE) {
            throw new UnreadableCondition("value-too-long", MAX_VALUE);
        }
        tokens.add(new Token(piece, quoted, start + 1));
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == '"' || SIGNS.indexOf(c) >= 0 || c == '\0';
    }
}
