package atrium.web.imports;

import atrium.domain.dataexchange.ImportProblem;
import atrium.domain.records.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a row was not brought in, with the field that caused it. */
@Component
class ProblemWording {

    private final MessageSource texts;

    ProblemWording(MessageSource texts) {
        this.texts = texts;
    }

    String say(ImportProblem problem, Viewer viewer) {
        String reason =
                texts.getMessage(problem.messageKey(), problem.arguments().toArray(), viewer.locale());
        if (problem.field() == null) {
            return reason;
        }
        return texts.getMessage("field." + problem.field(), null, viewer.locale()) + ": " + reason;
    }

    String title(Viewer viewer) {
        return texts.getMessage("imports.title", null, viewer.locale());
    }

    String rowHeading(Viewer viewer) {
        return texts.getMessage("imports.errors.row", null, viewer.locale());
    }

    String reasonHeading(Viewer viewer) {
        return texts.getMessage("imports.errors.reason", null, viewer.locale());
    }
}
