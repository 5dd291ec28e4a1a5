package atrium.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.events.Cause;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.StoringTest;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log is found by each thing that is known of an entry, and by several of them. */
@StoringTest
class ChangeLogModuleTests {

    @Autowired
    ChangeLog log;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;
    AccountId id;

    @BeforeEach
    void setUp() {
        nora = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        id = accounts.open(Map.of("name", "Logged Ltd", "city", "Ulm", "website", "https://logged.example"), nora);
        accounts.edit(id, new FieldEdit(Map.of("city", "Ulm"), Map.of("city", "Bonn")), nora);
        accounts.edit(id, new FieldEdit(Map.of("website", "https://logged.example"), Map.of("website", "")), nora);
        accounts.delete(id, nora);
    }

    @Test
    void eachQuestionFindsItsEntriesTheLastFirst() {
        assertThat(deeds(query("", nora.personId(), null, null, null, null, null)))
                .containsExactly("deleted", "changed", "changed", "created");
        assertThat(deeds(query("", nora.personId(), null, "changed", null, null, null)))
                .containsExactly("changed", "changed");
        assertThat(deeds(query("", nora.personId(), "contact", null, null, null, null)))
                .isEmpty();
        assertThat(deeds(query("", nora.personId(), null, null, "website", null, null)))
                .containsExactly("changed");
        assertThat(deeds(query("", null, null, null, null, null, id.value())))
                .containsExactly("deleted", "changed", "changed", "created");
    }

    @Test
    void kindsAndFieldsAreFoundWithoutAPerson() {
        assertThat(log.page(query("", null, "account", "deleted", null, Cause.PAGE, null), null, nora)
                        .entries())
                .first()
                .satisfies(entry -> assertThat(entry.record().id()).isEqualTo(id.value()));
        assertThat(log.page(query("", null, "account", null, "website", null, null), null, nora)
                        .entries())
                .first()
                .satisfies(entry -> assertThat(entry.record().id()).isEqualTo(id.value()));
        assertThat(log.page(query("", null, "account", "nothing-of-the-kind", null, null, null), null, nora)
                        .entries())
                .isEmpty();
    }

    @Test
    void whatIsInTheBinAndWhatIsSoughtBySearchIsFoundByName() {
        assertThat(deeds(query("logged", nora.personId(), null, null, null, null, null)))
                .containsExactly("deleted", "changed", "changed", "created");
        assertThat(deeds(query("100% no such_name", nora.personId(), null, null, null, null, null)))
                .isEmpty();
        accounts.restore(id, nora);
        LogQuery byId = new LogQuery(
                "logged", List.of(id.value()), nora.personId(), null, null, null, null, null, null, null, null);
        assertThat(deeds(byId)).hasSize(5);
    }

    @Test
    void timesAreHeld() {
        Instant last = log.page(query("", nora.personId(), null, null, null, null, null), null, nora)
                .entries()
                .get(0)
                .at();

        assertThat(deeds(between(last, null))).containsExactly("deleted");
        assertThat(deeds(between(null, last))).containsExactly("changed", "changed", "created");
        assertThat(deeds(between(last.plus(Duration.ofDays(1)), null))).isEmpty();
        assertThat(deeds(between(null, last.minus(Duration.ofDays(1))))).isEmpty();
    }

    @Test
    void stretchesFollowOneAnotherAndTheWholeIsHandedOverOnce() {
        for (int i = 0; i < ChangeLog.PAGE_SIZE; i++) {
            accounts.open(Map.of("name", "Row " + i), nora);
        }
        LogQuery query = query("", nora.personId(), "account", null, null, null, null);
        LogPage first = log.page(query, null, nora);
        LogPage second = log.page(query, first.next(), nora);

        List<UUID> pages =
                new ArrayList<>(first.entries().stream().map(LoggedChange::id).toList());
        second.entries().forEach(entry -> pages.add(entry.id()));
        List<UUID> whole = new ArrayList<>();
        log.each(query, nora, some -> some.forEach(entry -> whole.add(entry.id())));
        assertThat(pages)
                .hasSize(ChangeLog.PAGE_SIZE + 4)
                .doesNotHaveDuplicates()
                .isEqualTo(whole);
        assertThat(log.count(query, nora)).isEqualTo(whole.size());
        assertThat(log.types(nora)).contains("account");
    }

    @Test
    void onlyWhoMayReadItReadsItAndNobodyChangesIt() {
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);

        assertThatThrownBy(() -> log.page(LogQuery.ALL, null, rep)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> log.count(LogQuery.ALL, rep)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> log.each(LogQuery.ALL, rep, some -> {})).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET save = NULL").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> deeds(LogQuery query) {
        return log.page(query, null, nora).entries().stream()
                .map(LoggedChange::deed)
                .toList();
    }

    private LogQuery between(@Nullable Instant from, @Nullable Instant to) {
        return new LogQuery("", List.of(), nora.personId(), null, null, null, null, null, null, from, to);
    }

    private static LogQuery query(
            String name,
            @Nullable UUID person,
            @Nullable String type,
            @Nullable String deed,
            @Nullable String field,
            @Nullable Cause cause,
            @Nullable UUID record) {
        return new LogQuery(name, List.of(), person, type, deed, field, cause, null, record, null, null);
    }
}
