package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomValues;
import atrium.domain.events.BulkChange;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A field of the company's own that goes while an import is under way. */
@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class FieldsGoneImportModuleTests {

    @MockitoBean
    ImportQueue queue;

    @Autowired
    Imports imports;

    @Autowired
    ImportUploads uploads;

    @Autowired
    ImportReverts reverts;

    @Autowired
    ImportWork work;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    Viewer marketer;
    Viewer admin;
    CustomField seats;

    @BeforeEach
    void aField() {
        marketer = company.viewer("Maria", StandardRole.MARKETER);
        admin = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        seats = add("Seats gone", "number");
    }

    @AfterEach
    void removeThem() {
        fields.of("account").all().forEach(field -> keeping.remove(field.id(), admin));
    }

    @Test
    void betweenTwoChunksItEndsTheImportWithASentenceAndWhatCameInIsWholeAndCanBeTakenBack() throws Exception {
        int rows = ImportChunks.SIZE + 10;
        StringBuilder text = new StringBuilder("name;Seats gone\n");
        for (int row = 1; row <= rows; row++) {
            text.append("Gone hall ").append(row).append(';').append(row).append('\n');
        }
        UUID id = upload(text.toString());
        imports.check(id, plan(List.of("name", seats.key())), marketer);
        work.go(id);
        imports.start(id, marketer);
        whenFirstRowsCameIn(() -> keeping.remove(seats.id(), admin), () -> work.go(id));

        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(imports.run(id, marketer).problem()).isEqualTo("import.problem.field-removed");
        assertThat(imports.run(id, marketer).counts().created()).isEqualTo(ImportChunks.SIZE);
        assertThat(halls("")).isEqualTo(ImportChunks.SIZE);
        assertThat(halls("AND custom ->> '" + seats.key() + "' = substr(name, 11)"))
                .isEqualTo(ImportChunks.SIZE);

        work.go(id);
        assertThat(halls("")).isEqualTo(ImportChunks.SIZE);
        reverts.revert(id, marketer);
        work.go(id);
        assertThat(halls("AND deleted_at IS NULL")).isZero();
    }

    @Test
    void aFieldRemovedAfterTheDryRunIsSaidBeforeTheFirstRowComesIn() throws Exception {
        UUID id = upload("name;Seats gone\nHall Gone;5\n");
        imports.check(id, plan(List.of("name", seats.key())), marketer);
        work.go(id);
        keeping.remove(seats.id(), admin);

        assertThatThrownBy(() -> imports.start(id, marketer)).isInstanceOfSatisfying(ColumnNotAField.class, gone -> {
            assertThat(gone.column()).isEqualTo(1);
            assertThat(gone.why().messageKey()).isEqualTo("import.problem.field-gone");
        });
        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(named("Hall Gone")).isZero();
    }

    @Test
    void aFieldRemovedWhileTheWizardIsOpenIsSaidAtItsColumn() throws Exception {
        UUID id = upload("name;Seats gone\nHall Gone;5\n");
        ImportPlan plan = plan(List.of("name", seats.key()));
        keeping.remove(seats.id(), admin);

        assertThatThrownBy(() -> imports.check(id, plan, marketer))
                .isInstanceOfSatisfying(
                        ColumnNotAField.class, gone -> assertThat(gone.column()).isEqualTo(1));
        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.UPLOADED);
    }

    @Test
    void aFieldRemovedWhileTheImportWaitsEndsItWithASentenceAndNoRow() throws Exception {
        UUID id = upload("name;Seats gone\nHall Gone;5\n");
        imports.check(id, plan(List.of("name", seats.key())), marketer);
        work.go(id);
        imports.start(id, marketer);
        keeping.remove(seats.id(), admin);
        work.go(id);

        assertThat(imports.run(id, marketer).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(imports.run(id, marketer).problem()).isEqualTo("import.problem.field-removed");
        assertThat(named("Hall Gone")).isZero();
    }

    @Test
    void aRememberedColumnWhoseFieldIsGoneIsSuggestedAnew() throws Exception {
        run(upload("name;Chairs gone\nHall Ten;5\n"), List.of("name", seats.key()));
        assertThat(suggested("name;Chairs gone\nHall Eleven;6\n")).containsExactly("name", seats.key());
        keeping.remove(seats.id(), admin);

        assertThat(suggested("name;Chairs gone\nHall Eleven;6\n")).containsExactly("name", null);
    }

    @Test
    void afterTheKindOfAFieldChangedEachValueThatIsNoneIsReported() throws Exception {
        CustomField stage = add("Stage", "text");
        UUID id = upload("name;Stage\nHall Twelve;12\nHall Thirteen;wide\n");
        imports.check(id, plan(List.of("name", stage.key())), marketer);
        work.go(id);
        assertThat(imports.problems(id, 10, marketer)).isEmpty();
        keeping.change(stage.id(), new FieldEdit(Map.of(), Map.of("customKind", "number")), admin);
        imports.start(id, marketer);
        work.go(id);

        assertThat(custom("Hall Twelve")).containsEntry(stage.key(), "12");
        assertThat(custom("Hall Thirteen")).isEmpty();
        assertThat(imports.problems(id, 10, marketer))
                .extracting(ImportProblem::number, ImportProblem::field, ImportProblem::messageKey)
                .containsExactly(tuple(3L, stage.key(), "import.problem.value-left-out"));
    }

    private interface Work {
        void go() throws Exception;
    }

    // In the first chunk's own transaction, so that the field is gone as soon as its rows are there.
    private void whenFirstRowsCameIn(Runnable deed, Work work) throws Exception {
        boolean[] done = {false};
        ApplicationListener<ApplicationEvent> listener = event -> {
            boolean rows = event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof BulkChange;
            if (rows && !done[0]) {
                done[0] = true;
                deed.run();
            }
        };
        context.addApplicationListener(listener);
        try {
            work.go();
        } finally {
            context.removeApplicationListener(listener);
        }
    }

    private long halls(String more) {
        return jdbc.sql("SELECT count(*) FROM account WHERE name LIKE 'Gone hall %' " + more)
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> suggested(String text) throws Exception {
        List<@Nullable String> fields = new ArrayList<>();
        imports.suggestions(upload(text), marketer).forEach(one -> fields.add(one.field()));
        return fields;
    }

    private long named(String name) {
        return jdbc.sql("SELECT count(*) FROM account WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private CustomField add(String label, String kind) {
        return keeping.add("account", Map.of("customLabel", label, "customKind", kind), admin);
    }

    private UUID upload(String text) throws Exception {
        return uploads.upload(
                "account", "halls.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), marketer);
    }

    private void run(UUID id, List<String> fields) throws Exception {
        imports.check(id, plan(fields), marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);
    }

    private Map<String, String> custom(String name) {
        return CustomValues.read(jdbc.sql("SELECT custom::text FROM account WHERE name = :name")
                        .param("name", name)
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null))
                .texts();
    }

    private static ImportPlan plan(List<String> fields) {
        return new ImportPlan(Arrays.asList(fields.toArray(String[]::new)), "name", true, true, false, false, null);
    }
}
