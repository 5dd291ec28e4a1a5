package atrium.web.planner;

import atrium.web.planner.PlannerScreen.Chip;
import atrium.web.planner.PlannerScreen.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes plans into an element, {@code <div plans:of="${day.timed}">}, or the days of one of many people, {@code <div
 * plans:week="${row}">}. A week of a team has hundreds of them, and each would cost a dozen expressions.
 */
@Component
class PlansDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "plans";
    private static final int PRECEDENCE = 1_000;

    PlansDialect() {
        super("Plans of a calendar", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Written(prefix, "of", PlansDialect::plans),
                new Written(prefix, "week", row -> ChipMarkup.cells((Row) row)));
    }

    @SuppressWarnings("unchecked")
    private static String plans(Object chips) {
        return ChipMarkup.of((List<Chip>) chips);
    }

    private static final class Written extends AbstractAttributeTagProcessor {

        private final Function<Object, String> markup;

        Written(String prefix, String attribute, Function<Object, String> markup) {
            super(TemplateMode.HTML, prefix, null, false, attribute, true, PRECEDENCE, true);
            this.markup = markup;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            Object written = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            handler.setBody(markup.apply(written), false);
        }
    }
}
