package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRule;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Columns of a file go into custom fields, and come out of them again when the import is taken back. */
@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CustomFieldImportModuleTests {

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
    ValidationRuleKeeping rules;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer marketer;
    Viewer admin;
    List<CustomField> added = new ArrayList<>();

    @BeforeEach
    void threeFields() {
        marketer = company.viewer("Maria", StandardRole.MARKETER);
        admin = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        add(Map.of("customLabel", "Seats in the hall", "customKind", "number"));
        add(Map.of("customLabel", "Contract ends", "customKind", "date"));
        add(Map.of("customLabel", "Grade", "customKind", "choice", "customChoices", "Very good\nGood"));
    }

    @AfterEach
    void removeThem() {
        added.forEach(field -> keeping.remove(field.id(), admin));
    }

    @Test
    void columnsFindTheFieldsByTheirNamesAndValuesInAnyWriting() throws Exception {
        UUID id = upload("""
                name;Seats in the hall;Contract ends;grade
                Hall One;1.200,50;31.12.2027;VERY GOOD
                Hall Two;many;1.2.2028;good
                """);
        List<String> fields = imports.suggestions(id, marketer).stream()
                .map(SuggestedMapping::field)
                .toList();
        assertThat(fields).containsExactly("name", key(0), key(1), key(2));

        run(id, fields);
        assertThat(custom("Hall One")).isEqualTo(Map.of(key(0), "1200.5", key(1), "2027-12-31", key(2), "very_good"));
        assertThat(custom("Hall Two")).isEqualTo(Map.of(key(1), "2028-02-01", key(2), "good"));
        assertThat(imports.problems(id, 10, marketer))
                .extracting(ImportProblem::number, ImportProblem::field, ImportProblem::messageKey)
                .containsExactly(tuple(3L, key(0), "import.problem.value-left-out"));
    }

    @Test
    void aRowThatBreaksAValidationRuleIsRefusedWithWhatTheCompanySays() throws Exception {
        ValidationRule rule = rules.add(
                "account",
                Map.of(
                        "ruleMessage", "Halls of Ruling have seats",
                        "ruleWhen", "name starts-with \"Hall of Ruling\"",
                        "ruleDemand", key(0) + " greater-than 4"),
                admin);
        try {
            UUID id = upload("name;Seats in the hall\nHall of Ruling One;4\nHall of Ruling Two;5\nHall Four;\n");
            run(id, List.of("name", key(0)));

            assertThat(imports.run(id, marketer).counts().created()).isEqualTo(2);
            assertThat(imports.problems(id, 10, marketer))
                    .extracting(ImportProblem::number, ImportProblem::field, ImportProblem::messageKey)
                    .containsExactly(tuple(2L, key(0), "validation.broken"));
        } finally {
            rules.remove(rule.id(), admin);
        }
    }

    @Test
    void whatIsTheSameStaysAndWhatWasChangedIsTakenBack() throws Exception {
        run(upload("name;Seats in the hall\nHall Three;5\n"), List.of("name", key(0)));
        UUID again = upload("name;Seats in the hall\nHall Three;5.0\n");
        run(again, List.of("name", key(0)));
        assertThat(imports.run(again, marketer).counts().unchanged()).isOne();

        UUID changing = upload("name;Seats in the hall\nHall Three;6\n");
        run(changing, List.of("name", key(0)));
        assertThat(custom("Hall Three")).containsEntry(key(0), "6");
        reverts.revert(changing, marketer);
        work.go(changing);
        assertThat(custom("Hall Three")).containsEntry(key(0), "5");
    }

    @Test
    void namesOfPeopleSeveralChoicesMomentsAndMoneyAreUnderstood() throws Exception {
        add(Map.of("customLabel", "Coach", "customKind", "person"));
        add(Map.of(
                "customLabel",
                "Uses",
                "customKind",
                "several-choices",
                "customChoices",
                "Film, theatre\nSport\nMusic"));
        add(Map.of("customLabel", "Visit", "customKind", "date-time"));
        add(Map.of("customLabel", "Rent", "customKind", "money"));
        String coach = jdbc.sql("SELECT email FROM person WHERE id = :id")
                .param("id", admin.personId())
                .query(String.class)
                .single();
        UUID id = upload("""
                name;Coach;Uses;Visit;Rent
                Hall Five;%s;Film, theatre; sport;31.3.2026 14:30;1.200,50 CHF
                Hall Six;Nobody Atall;"music,Sport";2026-03-31T12:00:00Z;900 CHF
                """.formatted(coach).replace("Film, theatre; sport", "\"Film, theatre; sport\""));
        run(id, List.of("name", key(3), key(4), key(5), key(6)));

        assertThat(custom("Hall Five"))
                .containsEntry(key(3), admin.personId().toString())
                .containsEntry(key(4), "film_theatre\nsport")
                .containsEntry(
                        key(5),
                        LocalDateTime.parse("2026-03-31T14:30")
                                .atZone(marketer.zone())
                                .toInstant()
                                .toString())
                .containsEntry(key(6), "1200.5")
                .containsEntry(key(6) + "Currency", "CHF");
        assertThat(custom("Hall Six"))
                .containsEntry(key(4), "sport\nmusic")
                .containsEntry(key(5), "2026-03-31T12:00:00Z")
                .doesNotContainKey(key(3));
        assertThat(imports.problems(id, 10, marketer))
                .extracting(ImportProblem::number, ImportProblem::field, ImportProblem::messageKey)
                .containsExactly(tuple(3L, key(3), "import.problem.value-left-out"));
    }

    @Test
    void linkedRecordsAreFoundByNameOrExternalId() throws Exception {
        add(Map.of("customLabel", "Twin hall", "customKind", "record", "customTarget", "account"));
        run(
                upload("name;externalId\nLinked Hall;LH-1\nDouble Hall;DH-1\nDouble Hall;DH-2\n"),
                List.of("name", "externalId"),
                "externalId");
        UUID id = upload("name;Twin hall\nTwin A;LINKED hall\nTwin B;LH-1\nTwin C;Double Hall\nTwin D;Nowhere\n");
        run(id, List.of("name", key(3)));

        String target = jdbc.sql("SELECT id FROM account WHERE external_id = 'LH-1'")
                .query(UUID.class)
                .single()
                .toString();
        assertThat(custom("Twin A")).containsEntry(key(3), target);
        assertThat(custom("Twin B")).containsEntry(key(3), target);
        assertThat(custom("Twin C")).isEmpty();
        assertThat(custom("Twin D")).isEmpty();
    }

    @Test
    void ofRowsThatShareAUniqueValueTheFirstGetsIt() throws Exception {
        add(Map.of("customLabel", "Permit", "customKind", "text", "customUnique", "yes"));
        run(upload("name;Permit\nUnique A;P-1\n"), List.of("name", key(3)));
        UUID id = upload("name;Permit\nUnique B;p-1\nUnique C;P-2\nUnique D;p-2\nUnique A;P-1\n");
        run(id, List.of("name", key(3)));

        assertThat(custom("Unique B")).isEmpty();
        assertThat(custom("Unique C")).containsEntry(key(3), "P-2");
        assertThat(custom("Unique D")).isEmpty();
        assertThat(custom("Unique A")).containsEntry(key(3), "P-1");
        assertThat(imports.problems(id, 10, marketer))
                .extracting(ImportProblem::number, ImportProblem::field)
                .containsExactly(tuple(2L, key(3)), tuple(4L, key(3)));
    }

    @Test
    void anImportIsNotTakenBackIntoAValueThatSomebodyElseHasByNow() throws Exception {
        add(Map.of("customLabel", "Permit", "customKind", "text", "customUnique", "yes"));
        run(upload("name;Permit\nUnique E;P-3\n"), List.of("name", key(3)));
        UUID changing = upload("name;Permit\nUnique E;P-4\n");
        run(changing, List.of("name", key(3)));
        run(upload("name;Permit\nUnique F;P-3\n"), List.of("name", key(3)));
        reverts.revert(changing, marketer);
        work.go(changing);

        assertThat(custom("Unique E")).containsEntry(key(3), "P-4");
        assertThat(custom("Unique F")).containsEntry(key(3), "P-3");
    }

    @Test
    void aRenamedChoiceIsUnderstoodByItsNewAndItsFormerName() throws Exception {
        keeping.change(added.get(2).id(), new FieldEdit(Map.of(), Map.of("customChoices", "Excellent\nGood")), admin);
        UUID id = upload("name;grade\nHall Seven;Excellent\nHall Eight;Very Good\nHall Nine;very_good\n");
        run(id, List.of("name", key(2)));

        assertThat(List.of(custom("Hall Seven"), custom("Hall Eight"), custom("Hall Nine")))
                .containsOnly(Map.of(key(2), "very_good"));
    }

    private void add(Map<String, String> typed) {
        added.add(keeping.add("account", typed, admin));
    }

    private String key(int field) {
        return added.get(field).key();
    }

    private UUID upload(String text) throws Exception {
        return uploads.upload(
                "account", "halls.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), marketer);
    }

    private void run(UUID id, List<String> fields) throws Exception {
        run(id, fields, "name");
    }

    private void run(UUID id, List<String> fields, String identity) throws Exception {
        imports.check(id, plan(fields, identity), marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);
    }

    private static ImportPlan plan(List<String> fields, String identity) {
        return new ImportPlan(Arrays.asList(fields.toArray(String[]::new)), identity, true, true, false, false, null);
    }

    private Map<String, String> custom(String name) {
        return jdbc
                .sql("SELECT held.key, held.value FROM account, jsonb_each_text(custom) AS held WHERE name = :name")
                .param("name", name)
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("key"), row -> (String) row.get("value")));
    }
}
