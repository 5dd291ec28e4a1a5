package atrium.web.lists;

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
 * Writes the cells of a row in place of an element: {@code <th:block cells:of="${row}">}, and a card of a board where
 * {@code moving} says what its button is called: {@code <li cells:card="${card}">}. A page has hundreds of them, and five
 * expressions for each were a third of what the page cost.
 */
@Component
class CellsDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "cells";
    private static final int PRECEDENCE = 1_000;

    CellsDialect() {
        super("Cells of a list", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Cells(prefix), new Card(prefix));
    }

    private static Object value(ITemplateContext context, String expression) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
    }

    private static final class Cells extends AbstractAttributeTagProcessor {

        Cells(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "of", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            handler.replaceWith(CellMarkup.of(((ListScreen.Row) value(context, value)).cells()), false);
        }
    }

    private static final class Card extends AbstractAttributeTagProcessor {

        Card(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "card", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            String icons = String.valueOf(value(context, "${icons}"));
            String move = String.valueOf(value(context, "${moving}"));
            handler.replaceWith(CardMarkup.of((BoardCard) value(context, value), icons, move), false);
        }
    }
}
