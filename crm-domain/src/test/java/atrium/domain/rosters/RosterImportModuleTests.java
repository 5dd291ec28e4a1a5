package atrium.domain.rosters;

import static atrium.domain.records.Importable.Result.CREATED;
import static atrium.domain.records.Importable.Result.FAILED;
import static atrium.domain.records.Importable.Result.UNCHANGED;
import static atrium.domain.records.Importable.Result.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.dataexchange.WholeImport;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.StandardRoles;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(WholeImport.class)
class RosterImportModuleTests {

    private static final String PATTERN = "{first}.{last}@roster.example";

    @Autowired
    PersonImport people;

    @Autowired
    TeamImport teams;

    @Autowired
    WholeImport imports;

    @Autowired
    StandardRoles roles;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;

    @BeforeEach
    void setUp() {
        nora = imports.administrator();
    }

    @Test
    void agentsComeInWithTheirTeamItsLeadAndTheTeamAboveIt() {
        Map<String, String> settings = Map.of(
                "addresses",
                PATTERN,
                "role",
                role(StandardRole.SALES_REP),
                "leadRole",
                role(StandardRole.SALES_MANAGER));
        List<Row> rows = List.of(
                row(2, "name", "Ada Quill", "lead", "Max Rook", "teamAbove", "Roster East"),
                row(3, "name", "Ben Quill", "lead", "Max Rook", "teamAbove", "Roster East"),
                row(4, "name", "Cleo Quill", "lead", "Ida Rook", "teamAbove", "Roster East"));

        List<Outcome> outcomes = bring(rows, "name", settings);
        assertThat(outcomes).extracting(Outcome::result).containsOnly(CREATED);
        assertThat(outcomes).extracting(outcome -> outcome.madeAlong().size()).containsExactly(3, 0, 2);
        assertThat(outcomes.get(0).arguments()).containsExactly("ada.quill@roster.example, max.rook@roster.example");
        assertThat(jdbc.sql("""
                        SELECT p.name || ' / ' || t.name || ' / ' || l.email || ' / ' || up.name || ' / ' || r.code || ' / ' || lr.code
                        FROM person p JOIN team_member m ON m.person_id = p.id JOIN team t ON t.id = m.team_id
                          JOIN person l ON l.id = t.lead_id JOIN team up ON up.id = t.parent_id
                          JOIN person_role pr ON pr.person_id = p.id JOIN role r ON r.id = pr.role_id
                          JOIN person_role lpr ON lpr.person_id = l.id JOIN role lr ON lr.id = lpr.role_id
                        WHERE p.name LIKE '%Quill' ORDER BY 1
                        """).query(String.class).list())
                .containsExactly(
                        "Ada Quill / Team Max Rook / max.rook@roster.example / Roster East / sales-rep / sales-manager",
                        "Ben Quill / Team Max Rook / max.rook@roster.example / Roster East / sales-rep / sales-manager",
                        "Cleo Quill / Team Ida Rook / ida.rook@roster.example / Roster East / sales-rep / sales-manager");
        assertThat(bring(rows, "name", settings)).extracting(Outcome::result).containsOnly(UNCHANGED);
        assertThat(jdbc.sql("SELECT count(*) FROM outgoing_mail m WHERE m::text LIKE '%roster.example%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoLeadsATeamMayStandInALaterRowAndIsOnePerson() {
        List<Outcome> outcomes = bring(
                List.of(
                        row(
                                2,
                                "name",
                                "Dora Quill",
                                "email",
                                "dora@roster.example",
                                "team",
                                "Roster A",
                                "lead",
                                "zoe@roster.example"),
                        row(3, "name", "Zoe Rook", "email", "zoe@roster.example", "jobTitle", "Head")),
                "email",
                Map.of());

        assertThat(outcomes).extracting(Outcome::result).containsExactly(CREATED, CREATED);
        assertThat(jdbc.sql(
                                "SELECT p.job_title FROM team t JOIN person p ON p.id = t.lead_id WHERE t.name = 'Roster A'")
                        .query(String.class)
                        .single())
                .isEqualTo("Head");
    }

    @Test
    void aRowWithoutAddressWithADoubleNameOrATakenAddressFailsAloneAndTouchesNothing() {
        assertThat(bring(
                        List.of(
                                row(2, "name", "Eli Quill", "lead", "Nobody Yet", "team", "Roster Never"),
                                row(3, "name", "Fay Quill", "email", "fay@roster.example"),
                                row(4, "name", "Fay Quill", "email", "fay.two@roster.example"),
                                row(5, "name", "Gil Quill", "email", "FAY@roster.example"),
                                row(6, "name", "Hal Quill", "email", "hal@roster.example", "role", "Emperor"),
                                row(
                                        7,
                                        "name",
                                        "Ivy Quill",
                                        "email",
                                        "ivy@roster.example",
                                        "lead",
                                        "who@roster.example"),
                                row(8, "email", "nameless@roster.example")),
                        "name",
                        Map.of()))
                .extracting(Outcome::result, Outcome::field, Outcome::messageKey)
                .containsExactly(
                        tuple(FAILED, "email", "import.problem.no-address"),
                        tuple(CREATED, null, null),
                        tuple(FAILED, "name", "import.problem.double-name"),
                        tuple(FAILED, "email", "import.problem.address-taken"),
                        tuple(FAILED, "role", "import.problem.no-role"),
                        tuple(FAILED, "lead", "import.problem.no-owner"),
                        tuple(FAILED, "name", "field.problem.required"));
        assertThat(jdbc.sql("SELECT count(*) FROM team WHERE name = 'Roster Never'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void rowsThatDisagreeAboutATeamFailAndATeamIsNeverPutBelowItself() {
        List<Outcome> outcomes = bring(
                List.of(
                        row(2, "name", "Jim Quill", "team", "Roster B", "lead", "Ann Rook", "teamAbove", "Roster Top"),
                        row(3, "name", "Kai Quill", "team", "Roster B", "lead", "Bob Rook"),
                        row(4, "name", "Lea Quill", "team", "Roster Top", "teamAbove", "Roster B")),
                null,
                Map.of("addresses", PATTERN));

        assertThat(outcomes)
                .extracting(Outcome::result, Outcome::field, Outcome::messageKey)
                .contains(
                        tuple(FAILED, "lead", "import.problem.team-contradicts"),
                        tuple(FAILED, "teamAbove", "team.cycle"));
    }

    @Test
    void teamsComeInAsATreeAndAreFoundAgain() {
        bring(List.of(row(2, "name", "Mia Rook", "email", "mia@roster.example")), "email", Map.of());
        List<Row> rows = List.of(
                row(2, "name", "Roster Sales", "lead", "Mia Rook"),
                row(3, "name", "Roster North", "parent", "roster sales", "lead", "mia@roster.example"),
                row(4, "name", "Roster South", "parent", "Roster Unknown"),
                row(5, "name", "Roster Sales", "parent", "Roster North"));

        assertThat(teams.bringIn(rows, plan("name", Map.of()), nora))
                .extracting(Outcome::result, Outcome::messageKey)
                .containsExactly(
                        tuple(CREATED, null),
                        tuple(CREATED, null),
                        tuple(FAILED, "import.problem.no-team"),
                        tuple(FAILED, "team.cycle"));
        assertThat(teams.bringIn(rows.subList(0, 2), plan("name", Map.of()), nora))
                .extracting(Outcome::result)
                .containsOnly(UNCHANGED);
    }

    @Test
    void aKnownPersonTakesTheValuesOfTheRow() {
        bring(List.of(row(2, "name", "Ned Quill", "email", "ned@roster.example")), "email", Map.of());

        assertThat(bring(
                        List.of(row(2, "email", "NED@roster.example", "jobTitle", "Closer", "team", "Roster C")),
                        "email",
                        Map.of()))
                .extracting(Outcome::result)
                .containsExactly(UPDATED);
        assertThat(jdbc.sql("SELECT job_title FROM person WHERE email = 'ned@roster.example'")
                        .query(String.class)
                        .single())
                .isEqualTo("Closer");
    }

    @Test
    void onlyWhoKeepsPeopleBringsThemIn() throws Exception {
        Viewer marketer = imports.person("Mona", StandardRole.MARKETER);

        assertThatThrownBy(() -> imports.checkedRun(
                        "person",
                        new ByteArrayInputStream("name\nOtto Quill\n".getBytes(StandardCharsets.UTF_8)),
                        List.of("name"),
                        "name",
                        Map.of(),
                        marketer))
                .isInstanceOf(NotPermitted.class);
    }

    private String role(StandardRole role) {
        return roles.define(java.util.Locale.ENGLISH).get(role).toString();
    }

    private List<Outcome> bring(List<Row> rows, String identity, Map<String, String> settings) {
        return people.bringIn(rows, plan(identity, settings), nora);
    }

    private static Plan plan(String identity, Map<String, String> settings) {
        return new Plan(UuidV7.next(), identity, true, true, false, false, Instant.EPOCH, settings);
    }

    private static Row row(long number, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Row(number, values);
    }
}
