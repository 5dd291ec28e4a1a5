package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.dataexchange.tables.UnreadableTable;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportsModuleTests {

    @MockitoBean
    ImportQueue queue;

    @Autowired
    Imports imports;

    @Autowired
    ImportUploads uploads;

    @Autowired
    ImportReverts reverts;

    @Autowired
    AccountManagement management;

    @Autowired
    ImportWork work;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer marketer;

    @BeforeEach
    void setUp() {
        marketer = company.viewer("Maria", StandardRole.MARKETER);
    }

    @Test
    void aDryRunStoresNothingAndTheRunDoesWhatItSaid() throws Exception {
        UUID id = upload("name,city\nAlpha One,Bonn\nBeta Two,Ulm\n,Kiel\n");
        imports.check(id, plan("name", "name", "city"), marketer);
        work.go(id);

        ImportRun checked = imports.run(id, marketer);
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 1, 0, 0));
        assertThat(accounts("Alpha One", "Beta Two")).isZero();

        imports.start(id, marketer);
        work.go(id);
        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.DONE);
        assertThat(imports.run(id, marketer).counts()).isEqualTo(checked.counts());
        assertThat(accounts("Alpha One", "Beta Two")).isEqualTo(2);
        assertThat(imports.problems(id, 10, marketer))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cells()).containsExactly("", "Kiel"));
    }

    @Test
    void aRowThatTheDatabaseRefusesFailsAlone() throws Exception {
        UUID id = upload("id,name\nX1,Gamma\nX2,Delta\nX1,Epsilon\nX3,Zeta\n");
        imports.check(id, plan("name", "externalId", "name"), marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);

        assertThat(imports.run(id, marketer).counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 1, 0, 0));
        assertThat(imports.problems(id, 10, marketer))
                .extracting(ImportProblem::number, ImportProblem::messageKey)
                .containsExactly(tuple(4L, "import.problem.refused"));
    }

    @Test
    void aFinishedImportDoesNothingWhenItsJobRunsAgain() throws Exception {
        UUID id = upload("name\nEta\n");
        imports.check(id, plan(null, "name"), marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);
        work.go(id);

        assertThat(accounts("Eta")).isOne();
    }

    @Test
    void onlyThePersonWhoStartedItSeesAnImportAndOnlySomeMayImport() throws Exception {
        UUID id = upload("name\nTheta\n");

        assertThatThrownBy(() -> imports.run(id, company.viewer("Moritz", StandardRole.MARKETER)))
                .isInstanceOf(UnknownRecord.class);
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);
        assertThatThrownBy(() -> uploads.upload("account", "a.csv", content("name\nIota\n"), rep))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void anUnreadableFileLeavesNothingBehind() {
        int before = runs();

        assertThatThrownBy(() -> upload("\u0000\u0001")).isInstanceOf(UnreadableTable.class);
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void aMappingIsRememberedForTheNextFile() throws Exception {
        UUID first = upload("Wohin damit,Sonstiges\nKappa,x\n");
        imports.check(first, plan(null, "name", null), marketer);

        assertThat(imports.suggestions(upload("Wohin damit,Sonstiges\nLambda,y\n"), marketer))
                .extracting(SuggestedMapping::field)
                .containsExactly("name", null);
    }

    @Test
    void aCurrencyInsideAnAmountIsTakenAndMustNotContradictTheColumn() throws Exception {
        String text = "name,turnover,currency\nOmega One,\"€ 1.200\",\nOmega Two,\"USD 5,000\",USD\nOmega Three,5 kr,\n"
                + "Omega Four,£ 7,EUR\n";
        UUID id = done(upload(text), plan(null, "name", "revenue", "revenueCurrency"));

        assertThat(jdbc.sql(
                                "SELECT revenue_amount::int || ' ' || revenue_currency FROM account WHERE name LIKE 'Omega%' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("1200 EUR", "5000 USD", null);
        assertThat(imports.problems(id, 10, marketer))
                .extracting(ImportProblem::number, ImportProblem::messageKey)
                .containsExactly(
                        tuple(5L, "import.problem.currency-contradicts"), tuple(4L, "import.problem.value-left-out"));
    }

    @Test
    void accountsThatRowsNameAreMadeAlongOnceAndTheDryRunSaysHowMany() throws Exception {
        StringBuilder text = new StringBuilder("last,company\n");
        for (int row = 0; row < ImportChunks.SIZE + 10; row++) {
            text.append("Sigma").append(row).append(",").append(row % 2 == 0 ? "Sigma Works Ltd" : "SIGMA works\n");
            text.append(row % 2 == 0 ? "\n" : "");
        }
        UUID id = uploads.upload("contact", "test.csv", content(text.toString()), marketer);
        ImportPlan plan =
                new ImportPlan(List.of("lastName", "account"), null, true, true, false, true, marketer.personId());
        imports.check(id, plan, marketer);
        work.go(id);
        assertThat(imports.run(id, marketer).counts().madeAlong()).isOne();
        assertThat(accounts("Sigma Works Ltd")).isZero();

        imports.start(id, marketer);
        work.go(id);
        assertThat(imports.run(id, marketer).counts().madeAlong()).isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM contact c JOIN account a ON a.id = c.account_id WHERE a.name = :name")
                        .param("name", "Sigma Works Ltd")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ImportChunks.SIZE + 10);
    }

    @Test
    void anImportIsTakenBackAsItWasAndKeepsWhatSomebodyTouchedSince() throws Exception {
        done(upload("id,name,city\nT1,Tau One,Bonn\n"), plan("externalId", "externalId", "name", "city"));
        UUID id = done(
                upload("id,name,city\nT1,Tau First,Ulm\nT2,Tau Two,Kiel\nT3,Tau Three,Jena\nT1,Tau Last,Hof\n"),
                plan("externalId", "externalId", "name", "city"));
        UUID touched = account("T3");
        management.edit(
                new AccountId(touched), new FieldEdit(Map.of("city", "Jena"), Map.of("city", "Gera")), marketer);

        reverts.revert(id, marketer);
        work.go(id);
        work.go(id);

        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.REVERTED);
        assertThat(jdbc.sql(
                                "SELECT external_id || ' ' || name || ' ' || city FROM account WHERE name LIKE 'Tau%' ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("T1 Tau One Bonn", "T3 Tau Three Gera");
        assertThat(reverts.keptFirst(id, 10, marketer))
                .singleElement()
                .satisfies(kept -> assertThat(kept.record().id()).isEqualTo(touched));
        assertThat(entries("timeline_entry", id)).isOne();
        assertThat(entries("audit_entry", id)).isEqualTo(3 + 2);
    }

    @Test
    void aStoppedImportWithAccountsMadeAlongIsTakenBackWholly() throws Exception {
        UUID id = contacts("last,company\nUpsilon,Ypsilon Works\nUpsilon Two,Ypsilon Works\n");
        imports.check(
                id, new ImportPlan(List.of("lastName", "account"), null, true, true, false, true, null), marketer);
        work.go(id);
        imports.start(id, marketer);
        reverts.stop(id, marketer);
        work.go(id);
        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.FAILED);

        jdbc.sql("UPDATE import_run SET status = 'RUNNING' WHERE id = :id")
                .param("id", id)
                .update();
        work.go(id);
        assertThat(accounts("Ypsilon Works")).isOne();
        reverts.revert(id, marketer);
        work.go(id);

        assertThat(accounts("Ypsilon Works")).isZero();
        assertThat(imports.run(id, marketer).reverted()).isEqualTo(3);
        assertThatThrownBy(() -> reverts.revert(id, marketer)).isInstanceOf(ImportNotReady.class);
    }

    private UUID contacts(String text) throws Exception {
        return uploads.upload("contact", "test.csv", content(text), marketer);
    }

    private UUID account(String externalId) {
        return jdbc.sql("SELECT id FROM account WHERE external_id = :id")
                .param("id", externalId)
                .query(UUID.class)
                .single();
    }

    private int entries(String table, UUID origin) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE origin = :origin")
                .param("origin", origin)
                .query(Integer.class)
                .single();
    }

    private UUID done(UUID id, ImportPlan plan) throws Exception {
        imports.check(id, plan, marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);
        return id;
    }

    private UUID upload(String text) throws Exception {
        return uploads.upload("account", "test.csv", content(text), marketer);
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportPlan plan(String identity, String... fields) {
        return new ImportPlan(Arrays.asList(fields), identity, true, true, false, false, null);
    }

    private int accounts(String... names) {
        return jdbc.sql("SELECT count(*) FROM account WHERE name = ANY(:names)")
                .param("names", names)
                .query(Integer.class)
                .single();
    }

    private int runs() {
        return jdbc.sql("SELECT count(*) FROM import_run").query(Integer.class).single();
    }
}
