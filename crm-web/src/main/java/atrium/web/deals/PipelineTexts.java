package atrium.web.deals;

import atrium.sales.pipelines.LossReason;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.web.shell.AddedTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of pipelines, stages and reasons of losses, as the company wrote them. */
@Component
class PipelineTexts implements AddedTexts {

    private static final String STAGE = "stage.";
    private static final String PIPELINE = "pipeline.";
    private static final String REASON = "lossReason.";
    private static final String MEANING = ".meaning";

    private static final String ENTERED = "field.entered.";

    private final Pipelines pipelines;
    private final MessageSource bundles;

    PipelineTexts(Pipelines pipelines, MessageSource bundles) {
        this.pipelines = pipelines;
        this.bundles = bundles;
    }

    @Override
    public @Nullable String text(String code, Locale locale) {
        if (code.startsWith(STAGE)) {
            return code.endsWith(MEANING)
                    ? pipelines
                            .stage(code.substring(STAGE.length(), code.length() - MEANING.length()))
                            .map(PipelineTexts::meaning)
                            .orElse(null)
                    : pipelines
                            .stage(code.substring(STAGE.length()))
                            .map(this::named)
                            .orElse(null);
        }
        if (code.startsWith(PIPELINE)) {
            return pipelines
                    .of(code.substring(PIPELINE.length()))
                    .map(Pipeline::name)
                    .orElse(null);
        }
        if (code.startsWith(ENTERED)) {
            return pipelines
                    .stage(code.substring(ENTERED.length()))
                    .map(stage -> bundles.getMessage("deal.entered", new Object[] {named(stage)}, locale))
                    .orElse(null);
        }
        if (code.startsWith(REASON)) {
            return pipelines.lossReasons().stream()
                    .filter(reason -> reason.code().equals(code.substring(REASON.length())))
                    .map(LossReason::name)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    // Several pipelines can have stages of the same name, which are told from each other then.
    private String named(Stage stage) {
        boolean alone = pipelines.stages().stream()
                        .filter(other -> other.name().equalsIgnoreCase(stage.name()))
                        .count()
                == 1;
        return alone
                ? stage.name()
                : pipelines.of(stage.pipeline()).map(Pipeline::name).orElse("") + " · " + stage.name();
    }

    private static String meaning(Stage stage) {
        return switch (stage.kind()) {
            case OPEN -> "info";
            case WON -> "good";
            case LOST -> "neutral";
        };
    }
}
