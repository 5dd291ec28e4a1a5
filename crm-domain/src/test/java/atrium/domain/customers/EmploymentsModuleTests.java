package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class EmploymentsModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Employments employments;

    @Autowired
    Timeline timeline;

    @Autowired
    CompanyProfile profile;

    @Autowired
    TestCompany company;

    Viewer anna;
    AccountId acme;
    AccountId globex;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        acme = accounts.open(Map.of("name", "Acme"), anna);
        globex = accounts.open(Map.of("name", "Globex"), anna);
    }

    @Test
    void whoMovesKeepsTheStoryAndBothAccountsKnow() {
        ContactId luis = luisAt("2024-02-01");

        contacts.edit(
                luis,
                new FieldEdit(
                        Map.of("account", acme.value().toString()),
                        Map.of("account", globex.value().toString(), "jobTitle", "CEO")),
                anna);
        PendingWrites.flush();

        LocalDate today = profile.today();
        assertThat(employments.of(luis, anna)).singleElement().satisfies(past -> {
            assertThat(past.accountName()).isEqualTo("Acme");
            assertThat(past.jobTitle()).isEqualTo("Buyer");
            assertThat(past.since()).isEqualTo("2024-02-01");
            assertThat(past.until()).isEqualTo(today);
        });
        assertThat(contacts.fields(luis, anna)).containsEntry("accountSince", today.toString());
        assertThat(employments.at(acme, anna))
                .extracting(Employment::contactName)
                .containsExactly("Luis Ortega");
        assertThat(kinds(new RecordRef("account", acme.value())))
                .contains("contact.left", "contact.created")
                .doesNotContain("contact.changed");
        assertThat(kinds(new RecordRef("contact", luis.value()))).contains("contact.changed", "contact.created");
    }

    @Test
    void whoIsMovedBackTheSameDayWasMovedByMistake() {
        ContactId luis = luisAt("2024-02-01");

        move(luis, globex);
        move(luis, acme);
        PendingWrites.flush();

        assertThat(employments.of(luis, anna)).isEmpty();
    }

    @Test
    void aLaterMoveAddsTheNextEmployment() {
        ContactId luis = luisAt("2024-02-01");
        contacts.edit(
                luis,
                new FieldEdit(Map.of(), Map.of("account", globex.value().toString(), "accountSince", "2025-05-01")),
                anna);

        contacts.edit(luis, new FieldEdit(Map.of("account", globex.value().toString()), Map.of("account", "")), anna);
        PendingWrites.flush();

        assertThat(employments.of(luis, anna))
                .extracting(Employment::accountName)
                .containsExactly("Globex", "Acme");
        assertThat(employments.of(luis, anna)).extracting(Employment::until).contains(LocalDate.of(2025, 5, 1));
        assertThat(contacts.fields(luis, anna)).doesNotContainKeys("account", "accountSince");
    }

    @Test
    void employmentsAreNotedAndStruckByHand() {
        ContactId luis = luisAt("2024-02-01");

        var id = employments.add(
                luis, Map.of("account", globex.value().toString(), "jobTitle", "Board", "since", "2020-01-01"), anna);

        assertThat(employments.of(luis, anna)).extracting(Employment::jobTitle).containsExactly("Board");
        employments.strike(luis, id, anna);
        assertThat(employments.of(luis, anna)).isEmpty();
        assertThatThrownBy(() -> employments.strike(luis, id, anna)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void anEmploymentNeedsAnAccountAndAnOrderInTime() {
        ContactId luis = luisAt("2024-02-01");

        assertThatThrownBy(() -> employments.add(luis, Map.of("since", "2020-01-01"), anna))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> employments.add(
                        luis,
                        Map.of("account", acme.value().toString(), "since", "2020-01-01", "until", "2019-01-01"),
                        anna))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> employments.add(luis, Map.of(), TestViewers.seeingOwn()))
                .isInstanceOf(UnknownRecord.class);
    }

    private ContactId luisAt(String since) {
        return contacts.open(
                Map.of(
                        "firstName", "Luis",
                        "lastName", "Ortega",
                        "account", acme.value().toString(),
                        "jobTitle", "Buyer",
                        "accountSince", since),
                anna);
    }

    private void move(ContactId contact, AccountId to) {
        contacts.edit(
                contact, new FieldEdit(Map.of(), Map.of("account", to.value().toString())), anna);
    }

    private java.util.List<String> kinds(RecordRef customer) {
        return timeline.of(customer, null, anna).entries().stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
