package atrium.sales.deals;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Act;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.Level;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
import atrium.domain.records.RecordType;
import atrium.domain.records.Searchable;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.UniqueField;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import atrium.sales.lines.LineText;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs deals into the engines. */
@Component
@Order(25)
class DealRecords implements RecordType, Searchable {

    private final CustomFields customFields;
    private final Pipelines pipelines;

    DealRecords(CustomFields customFields, Pipelines pipelines) {
        this.customFields = customFields;
        this.pipelines = pipelines;
    }

    /** The fields that the company added. */
    CustomFieldSet custom() {
        return customFields.of(code());
    }

    /** The stage of this code, which must be one. */
    Stage stage(String code) {
        return pipelines.stage(code).orElseThrow();
    }

    @Override
    public boolean extensible() {
        return true;
    }

    @Override
    public String code() {
        return "deal";
    }

    @Override
    public String path() {
        return "/deals";
    }

    @Override
    public String table() {
        return "deal";
    }

    @Override
    public List<Holder> holders() {
        return List.of(new Holder("owner_id", "team_id", "id"));
    }

    @Override
    public boolean storied() {
        return true;
    }

    @Override
    public boolean tagged() {
        return true;
    }

    @Override
    public List<UniqueField> uniqueFields() {
        return List.of(new UniqueField("externalId", "deal_external_id", "r.external_id = :text"));
    }

    @Override
    public List<RecordField> fields() {
        return Stream.concat(DealText.fields(pipelines).stream(), custom().fields().stream())
                .toList();
    }

    @Override
    public List<RecordField> derived() {
        return DealText.DERIVED;
    }

    @Override
    public List<RecordRows> rows() {
        return List.of(LineText.ROWS, PeopleText.ROWS);
    }

    @Override
    public Map<String, String> beginning(Viewer viewer) {
        Map<String, String> begun = new HashMap<>();
        begun.put("owner", viewer.personId().toString());
        pipelines.usual().ifPresent(pipeline -> {
            begun.put("pipeline", pipeline.code());
            begun.put("stage", pipeline.first().code());
        });
        return custom().preset(begun);
    }

    @Override
    public Map<String, KeptOpen> keptOpen() {
        return custom().keptOpen(DealText.KEPT_OPEN);
    }

    @Override
    public List<Naming> namings() {
        return List.of(new Naming("externalId", "r.external_id = t.typed"));
    }

    @Override
    public Map<String, Map<Act, Level>> standardLevels() {
        // Marketing and support see what goes on with a customer, and leave it to sales.
        Map<Act, Level> seen = Map.of(Act.READ, Level.ALL);
        return Map.of("marketer", seen, "support-agent", seen, "support-lead", seen);
    }

    @Override
    public Optional<String> accountColumn() {
        return Optional.of("account_id");
    }

    @Override
    public Optional<String> contactColumn() {
        return Optional.of("contact_id");
    }

    @Override
    public List<TimelineGroup> timelineGroups() {
        return List.of(new TimelineGroup("deals", "sales", Set.of(code())));
    }

    @Override
    public String type() {
        return code();
    }

    @Override
    public String documents(FieldLimits seen) {
        return """
                SELECT d.id, d.name AS title, concat_ws(' · ', a.name, s.name) AS subtitle,
                  concat_ws(' ', d.name, a.name, {externalId}, {custom}) AS words, '' AS phones,
                  d.owner_id, d.team_id, NULL::uuid AS account_owner_id, NULL::uuid AS account_team_id,
                  NULL::uuid AS account_id, NULL::uuid AS contact_id, d.changed_at
                FROM deal d LEFT JOIN account a ON a.id = d.account_id JOIN pipeline_stage s ON s.code = d.stage
                WHERE d.id = ANY(:ids) AND d.archived_at IS NULL AND d.deleted_at IS NULL
                """.replace("{externalId}", seen.sql(code(), "externalId", "d.external_id"))
                .replace("{custom}", custom().words("d.custom", seen));
    }
}
