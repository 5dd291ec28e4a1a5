package atrium.web.planner;

import atrium.web.planner.PlannerScreen.Chip;
import java.util.List;
import java.util.Set;
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
 * Writes plans into an element: {@code <div plans:of="${day.timed}">}. A week of a team has hundreds of them, and each would
 * cost a dozen expressions.
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
        return Set.of(new Plans(prefix));
    }

    private static final class Plans extends AbstractAttributeTagProcessor {

        Plans(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "of", true, PRECEDENCE, true);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            Object chips = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            handler.setBody(ChipMarkup.of((List<Chip>) chips, String.valueOf(context.getVariable("icons"))), false);
        }
    }
}
