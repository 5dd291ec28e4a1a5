package atrium.web.imports;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldUsage;
import atrium.domain.dataexchange.ColumnFields;
import atrium.domain.dataexchange.ColumnFields.Wanted;
import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.identity.CapablePeople;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.imports.SettingFields.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the mapping page offers for columns that found no field: a field of the company's own, or whom to ask for one. */
@Component
class NewFields {

    private static final int MOST_ASKED = 3;

    private final ColumnFields columns;
    private final CustomFieldUsage usage;
    private final CapablePeople capable;
    private final RecordTypes types;
    private final MessageSource texts;

    NewFields(
            ColumnFields columns,
            CustomFieldUsage usage,
            CapablePeople capable,
            RecordTypes types,
            MessageSource texts) {
        this.columns = columns;
        this.usage = usage;
        this.capable = capable;
        this.types = types;
        this.texts = texts;
    }

    /**
     * The offer.
     *
     * @param proposed what each column would become; empty where the viewer may not add fields
     * @param kinds what can be chosen
     * @param note what to think of, or whom to ask; null when there is nothing to say
     */
    record Offer(
            Map<Integer, Wanted> proposed,
            List<Option> kinds,
            @Nullable String note) {}

    /** @param sent what was typed already, by column */
    Offer offer(ImportRun run, ImportPlan plan, Map<Integer, Wanted> sent, Viewer viewer) {
        Map<Integer, Wanted> proposed = new HashMap<>(columns.proposals(run, viewer));
        proposed.putAll(sent);
        List<Option> kinds = ColumnFields.KINDS.stream()
                .map(kind -> new Option(kind.code(), text(viewer, "customKind." + kind.code())))
                .toList();
        return new Offer(proposed, kinds, note(run, plan, viewer));
    }

    private @Nullable String note(ImportRun run, ImportPlan plan, Viewer viewer) {
        long unplaced = plan.fields().stream().filter(Objects::isNull).count();
        if (unplaced == 0 || !columns.possible(run, viewer)) {
            return null;
        }
        if (!viewer.may(Capability.ADMINISTER_SYSTEM)) {
            String names = String.join(", ", capable.names(Capability.ADMINISTER_SYSTEM, MOST_ASKED));
            return text(viewer, "imports.new.ask", unplaced, names);
        }
        String hardly = usage.hardlyUsed(types.of(run.recordType()).orElseThrow(), viewer).stream()
                .map(CustomField::label)
                .collect(Collectors.joining(", "));
        String offered = text(viewer, "imports.new.offer", unplaced);
        return hardly.isEmpty() ? offered : offered + " " + text(viewer, "custom.unused", hardly);
    }

    private String text(Viewer viewer, String key, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
