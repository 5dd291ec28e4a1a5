package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.dataexchange.ImportValues.Meaning;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.RecordType;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportKnowledgeModuleTests {

    @MockitoBean
    ImportQueue queue;

    @Autowired
    Imports imports;

    @Autowired
    ImportUploads uploads;

    @Autowired
    ImportValues values;

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
    void anExportOfAnotherProgramIsKnownByItsHeadings() throws Exception {
        UUID id = upload(
                "contact",
                "Record ID,First Name,Last Name,Email,Lead Status,Contact owner,Company Name,Country/Region\n"
                        + "7,Ana,Kern,ana@kern.example,New,,Kern Ltd,Spain\n");

        assertThat(imports.source(id, marketer)).contains("hubspot");
        assertThat(imports.suggestions(id, marketer))
                .extracting(SuggestedMapping::field)
                .containsExactly("externalId", "firstName", "lastName", "email", null, "owner", "account", "country");
    }

    @Test
    void googleContactsGoToFieldsByTheirNumberedHeadings() throws Exception {
        UUID id = upload(
                "contact",
                "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
                        + "Ana,Kern,Kern Ltd,Work,ana@kern.example,Mobile,+44 7700 900001\n");

        assertThat(imports.source(id, marketer)).contains("google");
        assertThat(imports.suggestions(id, marketer))
                .extracting(SuggestedMapping::field)
                .containsExactly("firstName", "lastName", "account", null, "email", null, "phone");
    }

    @Test
    void labelsOfGoogleContactsSayWhatKindOfMailOrNumberItIs() throws Exception {
        UUID id = upload("contact", """
                First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,\
                Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value,\
                Website 1 - Label,Website 1 - Value
                Ana,Starred,* myContacts,Home,ana@home.example,* Work,ana@kern.example ::: ana.k@kern.example,\
                Mobile,+44 7700 900001 ::: +44 7700 900002,Work Fax,+44 20 7946 0009,Ana: desk,+44 20 7946 0010,\
                Profile,https://kern.example/ana
                Ben,Starred,,,ben@home.example,,,Work,+44 20 7946 0011,Home,+44 20 7946 0012,,,,
                Cleo,Starred,,,,,,Mobile,+44 7700 900003,,,,,,
                """);
        List<String> fields = imports.suggestions(id, marketer).stream()
                .map(SuggestedMapping::field)
                .toList();
        imports.check(id, new ImportPlan(fields, null, true, true, false, false, null), marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);

        assertThat(imports.problems(id, 10, marketer)).isEmpty();
        assertThat(imports.labels(imports.run(id, marketer), marketer))
                .isEqualTo(Map.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
        assertThat(jdbc.sql("""
                        SELECT concat_ws(' | ', first_name, email, phone, mobile, (
                          SELECT string_agg(concat_ws(': ', point ->> 'label', point ->> 'value'), ', ' ORDER BY at)
                          FROM jsonb_array_elements(coalesce(contact_points -> 'emails', '[]')
                            || coalesce(contact_points -> 'phones', '[]') || coalesce(contact_points -> 'links', '[]')) WITH ORDINALITY AS p (point, at)))
                        FROM contact WHERE last_name = 'Starred' ORDER BY first_name
                        """).query(String.class).list())
                .containsExactly(
                        "Ana | ana@kern.example | +44 20 7946 0010 | +44 7700 900001 | work: ana.k@kern.example,"
                                + " home: ana@home.example, mobile: +44 7700 900002, work fax: +44 20 7946 0009,"
                                + " Profile: https://kern.example/ana",
                        "Ben | ben@home.example | +44 20 7946 0011 | home: +44 20 7946 0012",
                        "Cleo | +44 7700 900003");
    }

    @Test
    void severalColumnsOfMailsAndNumbersGoIntoOneField() throws Exception {
        UUID id = upload(
                "contact",
                "First Name,Last Name,E-mail Address,E-mail 2 Address,E-mail 3 Address,Business Phone,Home Phone,Other Phone\n"
                        + "Ana,Several,ana@several.example,two@several.example,\"three@several.example; four@several.example\","
                        + "+44 20 7946 0001,+44 20 7946 0002,+44 20 7946 0003\n");
        List<String> fields = imports.suggestions(id, marketer).stream()
                .map(SuggestedMapping::field)
                .toList();

        assertThat(imports.source(id, marketer)).contains("outlook");
        assertThat(fields)
                .containsExactly(
                        "firstName",
                        "lastName",
                        "email",
                        "otherEmails",
                        "otherEmails",
                        "phone",
                        "otherPhones",
                        "otherPhones");
        imports.check(id, new ImportPlan(fields, null, true, true, false, false, null), marketer);
        work.go(id);
        imports.start(id, marketer);
        work.go(id);
        assertThat(jdbc.sql("""
                        SELECT string_agg(point ->> 'value', ' ' ORDER BY at) FROM contact,
                          jsonb_array_elements((contact_points -> 'emails') || (contact_points -> 'phones')) WITH ORDINALITY AS p (point, at)
                        WHERE last_name = 'Several'
                        """).query(String.class).single())
                .isEqualTo(
                        "two@several.example three@several.example four@several.example +44 20 7946 0002 +44 20 7946 0003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "contact", "product", "purchase"})
    void aSampleMapsItselfAndComesInWhole(String type) throws Exception {
        Viewer manager = company.viewer("Maria", StandardRole.SALES_MANAGER);
        String sample = new String(imports.sample(type, manager).orElseThrow(), StandardCharsets.UTF_8);
        UUID id = upload(type, sample, manager);
        List<String> fields = imports.suggestions(id, manager).stream()
                .map(SuggestedMapping::field)
                .toList();
        assertThat(fields).doesNotContainNull().doesNotHaveDuplicates();
        imports.check(id, new ImportPlan(fields, null, true, true, false, true, manager.personId()), manager);
        work.go(id);

        assertThat(imports.problems(id, 10, manager)).isEmpty();
        assertThat(imports.run(id, manager).counts().created()).isEqualTo(3);
    }

    @Test
    void customersAreOfferedFirstAndWhatTheyBoughtLast() {
        assertThat(imports.types(company.viewer("Maria", StandardRole.ADMINISTRATOR)))
                .extracting(RecordType::code)
                .containsExactly("account", "contact", "person", "team", "product", "purchase");
    }

    @Test
    void whatAValueMeansIsAskedOnceAndRemembered() throws Exception {
        UUID id = checked("name,stage\nChi One,\"Partner, old\"\nChi Two,\"partner, OLD\"\n");
        assertThat(values.unknown(id, marketer)).extracting(UnknownValue::field).containsOnly("lifecycle");

        values.decide(id, List.of(new Meaning("lifecycle", "Partner, old", "former")), marketer);
        work.go(id);
        assertThat(values.unknown(id, marketer)).isEmpty();

        UUID next = checked("name,stage\nChi Three,\"Partner, old\"\n");
        assertThat(imports.problems(next, 10, marketer)).isEmpty();
        imports.start(next, marketer);
        work.go(next);
        assertThat(jdbc.sql("SELECT lifecycle FROM account WHERE name = 'Chi Three'")
                        .query(String.class)
                        .single())
                .isEqualTo("former");
    }

    @Test
    void aMeaningThatTheFieldDoesNotKnowIsRefused() throws Exception {
        UUID id = checked("name,stage\nPsi One,Nonsense\n");

        assertThatThrownBy(() -> values.decide(id, List.of(new Meaning("lifecycle", "Nonsense", "x")), marketer))
                .isInstanceOf(InvalidImportPlan.class);
    }

    private UUID checked(String text) throws Exception {
        UUID id = upload("account", text);
        imports.check(
                id, new ImportPlan(Arrays.asList("name", "lifecycle"), null, true, true, false, false, null), marketer);
        work.go(id);
        return id;
    }

    private UUID upload(String type, String text) throws Exception {
        return upload(type, text, marketer);
    }

    private UUID upload(String type, String text, Viewer viewer) throws Exception {
        return uploads.upload(
                type, "test.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), viewer);
    }
}
