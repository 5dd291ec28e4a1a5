package atrium.web.standalone;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a failure of the embedded database as two sentences instead of a stack trace. */
class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedDatabaseFailure failure) {
        return new FailureAnalysis(Objects.requireNonNullElse(failure.getMessage(), ""), failure.advice(), failure);
    }
}
