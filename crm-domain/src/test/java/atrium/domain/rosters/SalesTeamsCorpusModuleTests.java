package atrium.domain.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.dataexchange.WholeImport;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A sales organisation with its accounts and products; needs {@code -Datrium.corpus=<folder>}. */
@ModuleTest
@Import(WholeImport.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class SalesTeamsCorpusModuleTests {

    private static final String UNCHANGED =
            "ImportCounts[created=0, updated=0, unchanged=%d, skipped=0, failed=0, lookalikes=0, madeAlong=0]";

    @Autowired
    WholeImport imports;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;

    @BeforeEach
    void setUp() {
        nora = imports.administrator();
    }

    @Test
    void agentsManagersAndOfficesComeInOnceAndAreTakenBack() throws Exception {
        List<Integer> before = organization();
        UUID first = people();
        List<Integer> after = organization();

        assertThat(imports.counts(first, nora).created()).isEqualTo(35);
        assertThat(imports.counts(first, nora).madeAlong()).isEqualTo(6 + 6 + 3);
        assertThat(imports.dryRun(first)).isEqualTo(imports.outcome(first, nora));
        assertThat(after)
                .containsExactly(before.get(0) + 35 + 6, before.get(1) + 6 + 3, before.get(2) + 6, before.get(3) + 35);
        assertThat(imports.outcome(people(), nora)).isEqualTo(UNCHANGED.formatted(35));

        imports.revert(first);
        assertThat(organization()).isEqualTo(before);
    }

    @Test
    void accountsHangBelowThoseTheyAreSubsidiariesOf() throws Exception {
        UUID first = accounts();

        assertThat(imports.counts(first, nora).created()).isEqualTo(85);
        assertThat(imports.counts(first, nora).failed()).isZero();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM account a JOIN account up ON up.id = a.parent_id
                        WHERE (a.name, up.name) IN (('Bluth Company', 'Acme Corporation'), ('dambase', 'Inity'), ('Cheers', 'Massive Dynamic'))
                        """).query(Integer.class).single()).isEqualTo(3);
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE parent_id IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
        assertThat(imports.outcome(accounts(), nora)).isEqualTo(UNCHANGED.formatted(85));
        imports.revert(first);
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE parent_id IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void productsComeIn() throws Exception {
        UUID id = whole("product", "products.csv", "name", Map.of(), "name", "category", null);

        assertThat(imports.counts(id, nora).created()).isEqualTo(7);
        imports.revert(id);
    }

    private UUID people() throws Exception {
        return whole(
                "person",
                "sales_teams.csv",
                "name",
                Map.of("addresses", "{first}.{last}@company.example"),
                "name",
                "lead",
                "teamAbove");
    }

    private UUID accounts() throws Exception {
        return whole(
                "account",
                "accounts.csv",
                "name",
                Map.of(),
                "name",
                "industry",
                "founded",
                "revenue",
                "employees",
                "country",
                "parent");
    }

    private UUID whole(
            String type, String file, String identity, Map<String, String> settings, @Nullable String... fields)
            throws Exception {
        Path path = Path.of(System.getProperty("atrium.corpus"), "crm-sales-opportunities", file);
        try (InputStream content = Files.newInputStream(path)) {
            return imports.checkedRun(type, content, Arrays.asList(fields), identity, settings, nora);
        }
    }

    // People, teams, teams with a lead, memberships.
    private List<Integer> organization() {
        return List.of(count("person"), count("team"), count("team WHERE lead_id IS NOT NULL"), count("team_member"));
    }

    private int count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}
