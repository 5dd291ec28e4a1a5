package atrium.web.deals;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealLines;
import atrium.sales.deals.DealManagement;
import atrium.sales.deals.DealStates;
import atrium.sales.deals.LinesEdit;
import atrium.sales.lines.LineText;
import atrium.sales.lines.PricedLine;
import atrium.web.records.RecordDesk;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The doors of deals in the shape the pages use. */
@Component
class DealDesk implements RecordDesk {

    private final RecordType type;
    private final CustomFields customFields;
    private final DealManagement deals;
    private final DealStates states;
    private final DealDirectory directory;
    private final DealCheer cheer;
    private final DealLines lines;

    DealDesk(
            RecordTypes types,
            CustomFields customFields,
            DealManagement deals,
            DealStates states,
            DealDirectory directory,
            DealCheer cheer,
            DealLines lines) {
        this.type = types.of("deal").orElseThrow();
        this.customFields = customFields;
        this.deals = deals;
        this.states = states;
        this.directory = directory;
        this.cheer = cheer;
        this.lines = lines;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public CustomFieldSet custom() {
        return customFields.of(type.code());
    }

    @Override
    public Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("deal", List.of("name", "account", "contact", "value", "valueCurrency", "closeOn"));
        sections.put("progress", List.of("pipeline", "stage", "probability", "openedOn", "leadSource", "competitors"));
        sections.put("loss", List.of("lossReason", "lossNote"));
        sections.put("belongs", List.of("owner", "team", "externalId"));
        sections.put("about", List.of("description"));
        return withCustom(sections, "belongs");
    }

    @Override
    public Map<String, List<String>> together() {
        return togetherWithCustom(Map.of(
                "value", List.of("value", "valueCurrency"),
                "lossReason", List.of("lossReason", "lossNote")));
    }

    @Override
    public Set<String> everFilled() {
        return Set.of("pipeline", "stage");
    }

    @Override
    public Set<String> silentSections() {
        return Set.of("loss");
    }

    @Override
    public Optional<String> cheer(UUID id, String key, Viewer viewer) {
        return key.equals("stage") || key.equals("pipeline") ? cheer.of(id, viewer) : Optional.empty();
    }

    @Override
    public UUID open(Map<String, String> values, Viewer viewer) {
        return deals.open(values, lines(values, null), viewer).value();
    }

    @Override
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        UUID priceList = LineText.ROWS.read(edit.now()).isEmpty()
                ? null
                : lines.of(new DealId(id), viewer)
                        .flatMap(DealLines.Content::priceList)
                        .orElse(null);
        deals.edit(new DealId(id), edit, lines(edit.now(), priceList), viewer);
    }

    private static @Nullable LinesEdit lines(Map<String, String> values, @Nullable UUID priceList) {
        return LineText.ROWS
                .read(values)
                .map(typed -> new LinesEdit(typed, values.getOrDefault("valueCurrency", ""), priceList, null))
                .orElse(null);
    }

    @Override
    public void archive(UUID id, Viewer viewer) {
        states.archive(new DealId(id), viewer);
    }

    @Override
    public void delete(UUID id, Viewer viewer) {
        states.delete(new DealId(id), viewer);
    }

    @Override
    public void restore(UUID id, Viewer viewer) {
        states.restore(new DealId(id), viewer);
    }

    @Override
    public Map<String, String> values(UUID id, Viewer viewer) {
        Map<String, String> values = new HashMap<>(directory.fields(new DealId(id), viewer));
        lines.of(new DealId(id), viewer)
                .ifPresent(content -> values.putAll(LineText.ROWS.write(
                        content.lines().stream().map(PricedLine::text).toList())));
        return values;
    }
}
