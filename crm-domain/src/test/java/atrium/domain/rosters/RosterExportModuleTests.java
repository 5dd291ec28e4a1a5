package atrium.domain.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.dataexchange.Exports;
import atrium.domain.dataexchange.ImportCounts;
import atrium.domain.dataexchange.WholeImport;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Import(WholeImport.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RosterExportModuleTests {

    @Autowired
    WholeImport imports;

    @Autowired
    Exports exports;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;

    @BeforeEach
    void setUp() throws Exception {
        nora = imports.administrator();
        bring("team", """
                name,parent,lead
                Export All,,
                Export East,Export All,
                =Export West,Export All,
                """, "name");
        bring("person", """
                name,email,jobTitle,role,team,lead
                Ada Wharf,ada@export.example,Head,Sales manager,Export East,ada@export.example
                Ada Wharf,ada@export.example,Head,Executive,=Export West,
                Ada Wharf,ada@export.example,Head,Marketer,,
                @Ben,ben@export.example,"Buyer, old",Sales rep,Export East,
                Cleo Wharf,cleo@export.example,,,=Export West,cleo@export.example
                """, "email");
        jdbc.sql("UPDATE person SET active = false WHERE email = 'cleo@export.example'")
                .update();
    }

    @Test
    void aPersonHasARowForEachTeamOrRoleWithTheTeamsLeadAndTheTeamAbove() throws IOException {
        assertThat(written("person").lines()).first().isEqualTo("\uFEFFname,email,jobTitle,role,team,lead,teamAbove");
        assertThat(written("person").lines().filter(line -> line.contains("@export.example")))
                .containsExactly(
                        "'@Ben,ben@export.example,\"Buyer, old\",Sales rep,Export East,ada@export.example,Export All",
                        "Ada Wharf,ada@export.example,Head,Executive,'=Export West,,Export All",
                        "Ada Wharf,ada@export.example,Head,Marketer,Export East,ada@export.example,Export All",
                        "Ada Wharf,ada@export.example,Head,Sales manager,,,");
        assertThat(written("team").lines().filter(line -> line.contains("Export ")))
                .containsExactly(
                        "'=Export West,Export All,", "Export All,,", "Export East,Export All,ada@export.example");
    }

    @Test
    void whatIsExportedComesInAgainAsTheSame() throws Exception {
        for (Map.Entry<String, String> type :
                Map.of("person", "email", "team", "name").entrySet()) {
            String text = written(type.getKey());

            ImportCounts again = bring(type.getKey(), text.substring(1), type.getValue());
            assertThat(again)
                    .as(text)
                    .isEqualTo(new ImportCounts(0, 0, text.lines().count() - 1, 0, 0, 0, 0));
        }
    }

    @Test
    void anExportStandsInTheAuditLogWithItsCount() throws IOException {
        written("person");

        assertThat(jdbc.sql("""
                        SELECT (arguments->>0)::int = (SELECT count(*) FROM person WHERE active) FROM audit_entry
                        WHERE text_key = 'person.exported' AND person_id = :id
                        """)
                        .param("id", nora.personId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
    void whoDoesNotKeepPeopleTakesNobodyOut(StandardRole role) {
        Viewer other = imports.person("Otto", role);

        for (String type : List.of("person", "team")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> exports.writeWhole(type, out, other)).isInstanceOf(NotPermitted.class);
            assertThat(out.size()).isZero();
        }
    }

    private String written(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.writeWhole(type, out, nora);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ImportCounts bring(String type, String text, String identity) throws Exception {
        return imports.counts(brought(type, text, identity), nora);
    }

    private UUID brought(String type, String text, String identity) throws Exception {
        List<String> fields =
                Arrays.asList(text.lines().findFirst().orElseThrow().split(","));
        return imports.checkedRun(
                type,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                List.copyOf(fields),
                identity,
                Map.of(),
                nora);
    }
}
