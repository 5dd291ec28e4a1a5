package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.records.Act;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabaseConfiguration.class)
@Transactional
class RoleFieldsModuleTests {

    private static final Viewer ADMINISTRATOR = TestViewers.seeingAll();

    private static final Map<String, Map<Act, Level>> READING =
            Map.of("account", Map.of(Act.READ, Level.ALL), "contact", Map.of(Act.READ, Level.ALL));

    @Autowired
    RoleAdministration administration;

    @Autowired
    RoleDefinitions definitions;

    @Autowired
    StandardRoles standard;

    @Autowired
    Roles roles;

    @Autowired
    Viewers viewers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    UUID person;

    @BeforeEach
    void setUp() {
        standard.define(Locale.ENGLISH);
        UUID boss = people.add(
                new NewPerson("Bo Boss", "bo@fields.example", null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH), false);
        standard.give(boss, StandardRole.ADMINISTRATOR);
        person = people.add(
                new NewPerson("Ida Intern", "ida@fields.example", null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH),
                false);
    }

    private UUID role(String name, Map<String, Map<Act, Level>> levels, Map<String, FieldAccess> accountFields) {
        return administration.add(
                new RoleEdit(name, "/accounts", Set.of(), levels, Map.of("account", accountFields), false),
                ADMINISTRATOR);
    }

    private Viewer viewer() {
        return viewers.find(person).orElseThrow();
    }

    @Test
    void aFieldIsWhatTheOnlyRoleSaysOfIt() {
        definitions.give(
                person, role("Intern", READING, Map.of("email", FieldAccess.HIDDEN, "industry", FieldAccess.READ)));

        assertThat(viewer().sees("account", "email")).isFalse();
        assertThat(viewer().sees("account", "industry")).isTrue();
        assertThat(viewer().changes("account", "industry")).isFalse();
        assertThat(viewer().changes("account", "phone")).isTrue();
        assertThat(viewer().sees("contact", "email")).isTrue();
    }

    @Test
    void ofSeveralRolesTheMostPermissiveWins() {
        definitions.give(
                person, role("Intern", READING, Map.of("email", FieldAccess.HIDDEN, "industry", FieldAccess.HIDDEN)));
        definitions.give(person, role("Caller", READING, Map.of("email", FieldAccess.READ)));

        assertThat(viewer().fields().of("account", "email")).isEqualTo(FieldAccess.READ);
        assertThat(viewer().fields().of("account", "industry")).isEqualTo(FieldAccess.EDIT);
    }

    @Test
    void aRoleThatSeesNoSuchRecordsSaysNothingOfTheirFields() {
        definitions.give(person, role("Intern", READING, Map.of("email", FieldAccess.HIDDEN)));
        definitions.give(person, role("Keeper", Map.of("product", Map.of(Act.READ, Level.ALL)), Map.of()));

        assertThat(viewer().sees("account", "email")).isFalse();

        definitions.give(
                person,
                role("Blind", Map.of("account", Map.of(Act.READ, Level.NONE)), Map.of("email", FieldAccess.READ)));
        assertThat(viewer().sees("account", "email")).isFalse();
    }

    @Test
    void theCurrencyOfAnAmountGoesWithIt() {
        UUID role = role("Intern", READING, Map.of("revenue", FieldAccess.HIDDEN));
        definitions.give(person, role);

        assertThat(viewer().sees("account", "revenueCurrency")).isFalse();

        administration.edit(role, new FieldEdit(Map.of(), Map.of("account/revenue", "")), ADMINISTRATOR);
        assertThat(viewer().changes("account", "revenue")).isTrue();
        assertThat(viewer().changes("account", "revenueCurrency")).isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM role_field").query(Long.class).single())
                .isZero();
    }

    @Test
    void nameAndPlaceOfARecordCantBeHiddenButReadAlone() {
        assertThatThrownBy(() -> role("Intern", READING, Map.of("name", FieldAccess.HIDDEN)))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("account/name");
                                    assertThat(problem.messageKey()).isEqualTo("role.field-kept-open");
                                }));
        assertThatThrownBy(() -> role("Intern", READING, Map.of("owner", FieldAccess.HIDDEN)))
                .isInstanceOf(InvalidRecord.class);

        definitions.give(person, role("Intern", READING, Map.of("owner", FieldAccess.READ)));
        assertThat(viewer().changes("account", "owner")).isFalse();
    }

    @Test
    void whatARoleSaysOfFieldsStandsInTheAuditLog() {
        UUID role = role("Intern", READING, Map.of());
        administration.edit(role, new FieldEdit(Map.of(), Map.of("account/email", "HIDDEN")), ADMINISTRATOR);

        assertThat(roles.details(role).orElseThrow().fields())
                .isEqualTo(Map.of("account", Map.of("email", FieldAccess.HIDDEN)));
    }
}
