package atrium.web.lists;

import atrium.domain.conditions.Operator;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.web.lists.ListScreen.Ask;
import atrium.web.lists.ListScreen.OperatorOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The small form in which a filter on one field is made. */
@Component
class FilterAsking {

    // The periods people ask for; any other can be typed into the address.
    private static final List<String> PERIODS = List.of(
            "last 7d",
            "last 30d",
            "last 90d",
            "last 1y",
            "next 7d",
            "next 30d",
            "this week",
            "this month",
            "this quarter",
            "this year");

    private final FilterWords words;
    private final MessageSource texts;

    FilterAsking(FilterWords words, MessageSource texts) {
        this.words = words;
        this.texts = texts;
    }

    Ask ask(ListQuery query, String field, @Nullable RuleViolation problem, Locale locale) {
        ListColumn column = query.definition().column(field);
        return new Ask(
                field,
                words.label(query.definition(), field, locale),
                operators(column.kind(), locale),
                words.options(column, locale),
                input(column.kind()),
                Operator.of(column.kind()).contains(Operator.BETWEEN),
                ListLinks.to(query),
                problem == null
                        ? null
                        : texts.getMessage(
                                problem.messageKey(), problem.arguments().toArray(), locale));
    }

    private List<OperatorOption> operators(FieldKind kind, Locale locale) {
        Stream<String> codes = Operator.of(kind).stream().map(Operator::code);
        return (kind == FieldKind.INSTANT || kind == FieldKind.DATE
                        ? Stream.concat(PERIODS.stream(), codes.filter(code -> !isPeriod(code)))
                        : codes)
                .map(code -> new OperatorOption(
                        code, texts.getMessage("filter.operator." + code.replace(' ', '-'), null, locale), takes(code)))
                .toList();
    }

    // A period brings its value along.
    private static int takes(String code) {
        return Operator.of(code)
                .map(operator -> switch (operator.takes()) {
                    case NONE -> 0;
                    case TWO -> 2;
                    default -> 1;
                })
                .orElse(0);
    }

    private static boolean isPeriod(String code) {
        return PERIODS.stream().anyMatch(period -> period.startsWith(code + " "));
    }

    private static String input(FieldKind kind) {
        return switch (kind) {
            case INSTANT, DATE -> "date";
            case WHOLE, YEAR, AMOUNT -> "number";
            default -> "text";
        };
    }
}
