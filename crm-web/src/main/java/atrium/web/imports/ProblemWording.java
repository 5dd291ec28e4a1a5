package atrium.web.imports;

import atrium.domain.dataexchange.ImportProblem;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.ImportStatus;
import atrium.domain.records.Viewer;
import atrium.web.records.FieldNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what became of an import: why a row was not brought in, with the field that caused it, and what was made along. */
@Component
class ProblemWording {

    private final FieldNames names;
    private final MessageSource texts;

    ProblemWording(FieldNames names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    /** The name of a field, as its type words it. */
    String field(String type, String key, Viewer viewer) {
        return names.name(type, key, viewer.locale());
    }

    String say(ImportRun run, ImportProblem problem, Viewer viewer) {
        String reason =
                texts.getMessage(problem.messageKey(), problem.arguments().toArray(), viewer.locale());
        if (problem.field() == null) {
            return reason;
        }
        return field(run.recordType(), problem.field(), viewer) + ": " + reason;
    }

    /** How many other records were made along, or would be. */
    String madeAlong(ImportRun run, Viewer viewer) {
        boolean tried = run.status() == ImportStatus.CHECKED || run.status() == ImportStatus.CHECKING;
        String key = tried ? "imports.would-be-made-along" : "imports.made-along";
        Object[] count = {run.counts().madeAlong()};
        String typed = texts.getMessage(key + "." + run.recordType(), count, null, viewer.locale());
        return typed == null ? texts.getMessage(key, count, viewer.locale()) : typed;
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
