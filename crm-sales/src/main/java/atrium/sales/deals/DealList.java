package atrium.sales.deals;

import static atrium.domain.records.FieldKind.AMOUNT;
import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.DATE;
import static atrium.domain.records.FieldKind.INSTANT;
import static atrium.domain.records.FieldKind.PERSON;
import static atrium.domain.records.FieldKind.RECORD;
import static atrium.domain.records.FieldKind.TEAM;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WHOLE;

import atrium.domain.records.BoardSum;
import atrium.domain.records.CardFace;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.sales.pipelines.LossReason;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.sales.pipelines.StageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lists of deals can show, filter and sort. */
@Component
class DealList implements Listed {

    private static final String ACCOUNT = "LEFT JOIN account a ON a.id = r.account_id AND a.deleted_at IS NULL";
    private static final String CONTACT = "LEFT JOIN contact c ON c.id = r.contact_id AND c.deleted_at IS NULL";
    // Whoever has most to say in it, and else the one whom the deal itself names.
    private static final String WEIGHTIEST = """
            coalesce((SELECT p.contact_id FROM deal_person p WHERE p.deal_id = r.id AND p.roles <> '{}'
              ORDER BY (SELECT min(array_position(%1$s, role)) FROM unnest(p.roles) AS role), p.contact_id LIMIT 1), r.contact_id)
            """.formatted(roles()).strip();

    private static final String TAKING_PART = "SELECT deal_id, contact_id AS people FROM deal_person"
            + " UNION ALL SELECT id, contact_id FROM deal WHERE contact_id IS NOT NULL";

    private static final String ROLES_OF = "SELECT DISTINCT role, array_position(" + roles()
            + ", role) AS place FROM deal_person p CROSS JOIN unnest(p.roles) AS role WHERE p.deal_id = r.id";

    private static final String COMPANY_CURRENCY = "(SELECT currency FROM company)";

    private static final String PROBABILITY = """
            CASE WHEN r.state = 'open' THEN coalesce(r.probability, (SELECT s.probability FROM pipeline_stage s WHERE s.code = r.stage))
              WHEN r.state = 'won' THEN 100 ELSE 0 END""";

    private static final String DAYS = "(:askedDay - (r.stage_since AT TIME ZONE :askedZone)::date)";

    // How long it has been in its stage beyond what is usual there.
    private static final String TOO_OLD = """
            CASE WHEN r.state = 'open' THEN (SELECT nullif(greatest(%s - s.rotting_days, 0), 0) FROM pipeline_stage s
              WHERE s.code = r.stage AND s.rotting_days IS NOT NULL) END""".formatted(DAYS);

    private final Pipelines pipelines;

    DealList(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String type() {
        return "deal";
    }

    @Override
    public Object state() {
        return pipelines.state();
    }

    @Override
    public List<ListColumn> columns() {
        List<String> stages = pipelines.stages().stream().map(Stage::code).toList();
        return List.of(
                ListColumn.of("name", TEXT, "r.name")
                        .indexedBy("fold(r.name)")
                        .inSearch()
                        .atFirst(),
                ListColumn.of("account", RECORD, "r.account_id")
                        .choosing(List.of("account"))
                        .named("a.name", ACCOUNT)
                        .atFirst(),
                ListColumn.of("stage", CHOICE, "r.stage")
                        .choosing(stages)
                        .within("pipeline", byPipeline())
                        .ending(closed())
                        .always()
                        .leadingTo("changed")
                        .atFirst(),
                ListColumn.of("value", AMOUNT, "r.amount").in("r.currency").atFirst(),
                ListColumn.of("closeOn", DATE, "r.close_on").indexedWithGaps().atFirst(),
                ListColumn.of("owner", PERSON, "r.owner_id")
                        .named("p.name", "LEFT JOIN person p ON p.id = r.owner_id")
                        .leadingTo("changed", "name")
                        .atFirst(),
                ListColumn.of("contact", RECORD, "r.contact_id")
                        .choosing(List.of("contact"))
                        .named("c.name", CONTACT),
                ListColumn.of("people", RECORD, WEIGHTIEST)
                        .choosing(List.of("contact"))
                        .named(
                                "pc.name",
                                "LEFT JOIN contact pc ON pc.id = " + WEIGHTIEST + " AND pc.deleted_at IS NULL")
                        .guardedByRecord()
                        .among("SELECT FROM (" + TAKING_PART + ") held WHERE held.deal_id = r.id"),
                ListColumn.beside(
                        "roles",
                        PeopleText.ROLES,
                        "(SELECT string_agg(role, chr(10) ORDER BY place) FROM (" + ROLES_OF + ") AS known)",
                        "SELECT FROM deal_person held WHERE held.deal_id = r.id AND held.roles <> '{}'",
                        "(SELECT min(place) FROM (" + ROLES_OF + ") AS known)"),
                ListColumn.of("dealState", CHOICE, "r.state")
                        .choosing(StageKind.CODES)
                        .always(),
                ListColumn.of("pipeline", CHOICE, "r.pipeline")
                        .choosing(pipelines.all().stream().map(Pipeline::code).toList())
                        .always(),
                ListColumn.of("worth", AMOUNT, "r.worth").in(COMPANY_CURRENCY).indexedBy("coalesce(r.worth, 0)"),
                ListColumn.of("probability", WHOLE, PROBABILITY),
                ListColumn.of("weighted", AMOUNT, "round(r.worth * (" + PROBABILITY + ") / 100, 2)")
                        .in(COMPANY_CURRENCY),
                ListColumn.of("stageDays", WHOLE, "CASE WHEN r.state = 'open' THEN " + DAYS + " END"),
                ListColumn.of("tooOld", WHOLE, TOO_OLD),
                ListColumn.of("openedOn", DATE, "r.opened_on"),
                ListColumn.of("lossReason", CHOICE, "r.loss_reason")
                        .choosing(pipelines.lossReasons().stream()
                                .map(LossReason::code)
                                .toList()),
                ListColumn.of("leadSource", TEXT, "r.lead_source"),
                ListColumn.of("competitors", TEXT, "r.competitors"),
                ListColumn.of("team", TEAM, "r.team_id").named("t.name", "LEFT JOIN team t ON t.id = r.team_id"),
                ListColumn.of("changed", INSTANT, "r.changed_at").indexedBy("r.changed_at"),
                ListColumn.of("created", INSTANT, "r.created_at").indexedBy("r.created_at"),
                ListColumn.of("externalId", TEXT, "r.external_id").inSearch());
    }

    private static String roles() {
        return "ARRAY['" + String.join("', '", PeopleText.ROLES) + "']";
    }

    private Map<String, List<String>> byPipeline() {
        return pipelines.all().stream()
                .collect(Collectors.toMap(
                        Pipeline::code,
                        pipeline -> pipeline.stages().stream().map(Stage::code).toList()));
    }

    private String[] closed() {
        return pipelines.stages().stream()
                .filter(stage -> !stage.open())
                .map(Stage::code)
                .toArray(String[]::new);
    }

    // Several pipelines side by side are no board: it begins with the one in which deals begin.
    @Override
    public Map<String, String> firstLook() {
        String usual = pipelines.usual().map(Pipeline::code).orElse("");
        return pipelines.all().size() < 2
                ? Map.of("board", "stage")
                : Map.of("board", "stage", "filter", "pipeline is " + usual);
    }

    @Override
    public Optional<BoardSum> boardSum() {
        return Optional.of(new BoardSum(
                "worth", "r.amount IS NOT NULL AND r.worth IS NULL", Set.of("stage", "pipeline", "dealState")));
    }

    @Override
    public Optional<CardFace> card() {
        return Optional.of(new CardFace("account", "value", "owner", "nextStep", "nextStepState", "tooOld"));
    }

    @Override
    public List<String> quickFilters() {
        return List.of("pipeline", "stage", "owner", "closeOn", "dealState");
    }
}
