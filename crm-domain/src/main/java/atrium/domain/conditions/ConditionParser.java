package atrium.domain.conditions;

import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.conditions.ConditionTokens.Token;
import atrium.domain.conditions.Operator.Takes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads tokens by the grammar: {@code or := and {"or" and}; and := unary {"and" unary}; unary := "not" unary | "(" or ")" | relation "has" "(" [or] ")" | comparison}. */
final class ConditionParser {

    static final int MAX_DEPTH = 8;
    static final int MAX_QUESTIONS = 40;
    static final int MAX_VALUES = 100;

    private static final Token END = new Token("", false, 0);

    private final List<Token> tokens;
    private int position;
    private int depth;
    private int questions;

    ConditionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Condition parse() {
        Condition condition = or();
        if (peek() != END) {
            throw unexpected(peek());
        }
        return condition;
    }

    private Condition or() {
        List<Condition> parts = several("or", this::and);
        return parts.size() == 1 ? parts.get(0) : new Any(parts);
    }

    private Condition and() {
        return Condition.all(several("and", this::unary));
    }

    private List<Condition> several(String word, Supplier<Condition> part) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (take(word));
        return parts;
    }

    private Condition unary() {
        if (++depth > MAX_DEPTH) {
            throw new UnreadableCondition("too-deep", MAX_DEPTH);
        }
        Condition condition;
        if (take("not")) {
            condition = new Not(unary());
        } else if (take("(")) {
            condition = or();
            expect(")");
        } else {
            condition = question();
        }
        depth--;
        return condition;
    }

    private Condition question() {
        if (++questions > MAX_QUESTIONS) {
            throw new UnreadableCondition("too-many", MAX_QUESTIONS);
        }
        Token subject = word();
        return take(ConditionText.HAS) ? related(subject) : comparison(subject);
    }

    private Has related(Token relation) {
        expect("(");
        if (take(")")) {
            return new Has(relation.text(), Condition.EVERYTHING);
        }
        Condition part = or();
        expect(")");
        return new Has(relation.text(), part);
    }

    private Comparison comparison(Token field) {
        Token operator = word();
        Operator known = Operator.of(operator.text())
                .orElseThrow(() -> new UnreadableCondition("unknown-operator", operator.text()));
        return new Comparison(field.text(), known, known.takes() == Takes.NONE ? List.of() : values());
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        do {
            Token value = next();
            if (!value.quoted() && !value.isWord()) {
                throw unexpected(value);
            }
            values.add(value.text());
        } while (take(","));
        if (values.size() > MAX_VALUES) {
            throw new UnreadableCondition("too-many-values", MAX_VALUES);
        }
        return values;
    }

    private Token word() {
        Token token = next();
        if (!token.isWord()) {
            throw unexpected(token);
        }
        return token;
    }

    private boolean take(String sign) {
        boolean found = peek().is(sign);
        position += found ? 1 : 0;
        return found;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw unexpected(peek());
        }
    }

    private Token next() {
        Token token = peek();
        position++;
        return token;
    }

    private Token peek() {
        return position < tokens.size() ? tokens.get(position) : END;
    }

    private static UnreadableCondition unexpected(Token token) {
        return token == END
                ? new UnreadableCondition("incomplete")
                : new UnreadableCondition("unexpected", token.at(), token.text());
    }
}
