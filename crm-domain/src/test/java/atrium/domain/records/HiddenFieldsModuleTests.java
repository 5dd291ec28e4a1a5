package atrium.domain.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.customers.ExactDuplicates;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.quality.RecordQuality;
import atrium.domain.quality.RecordScore;
import atrium.domain.search.Search;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A field that a person may not see is an unknown field; one that may be read alone stays as it is. */
@ModuleTest
class HiddenFieldsModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    ListViews lists;

    @Autowired
    Search search;

    @Autowired
    Timeline timeline;

    @Autowired
    ExactDuplicates duplicates;

    @Autowired
    RecordQuality quality;

    @Autowired
    ValidationRuleKeeping rules;

    @Autowired
    CustomFieldKeeping customFields;

    @Autowired
    TestCompany company;

    Viewer admin;
    Viewer intern;
    AccountId account;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
        customFields.add("account", Map.of("customLabel", "Secret", "customKind", "text"), admin);
        intern = TestViewers.limited(
                admin,
                "account",
                Map.of(
                        "email", FieldAccess.HIDDEN,
                        "phone", FieldAccess.HIDDEN,
                        "x_secret", FieldAccess.HIDDEN,
                        "industry", FieldAccess.READ));
        account = accounts.open(
                Map.of(
                        "name", "Larkspur",
                        "email", "boss@larkspur.example",
                        "phone", "+49 711 123456",
                        "industry", "Toys",
                        "city", "Bonn",
                        "country", "DE",
                        "x_secret", "Zanzibar"),
                admin);
        PendingWrites.flush();
    }

    @Test
    void itIsNotAmongTheFieldsAndWhatIsWrittenIntoItFallsOut() {
        assertThat(accounts.fields(account, intern))
                .doesNotContainKeys("email", "phone", "x_secret")
                .containsKey("industry");

        accounts.edit(account, new FieldEdit(Map.of(), Map.of("email", "evil@x.example", "city", "Köln")), intern);

        assertThat(accounts.fields(account, admin))
                .containsEntry("email", "boss@larkspur.example")
                .containsEntry("x_secret", "Zanzibar")
                .containsEntry("city", "Köln");
    }

    @Test
    void oneThatIsReadAloneIsRefusedByNameUnlessItStaysAsItIs() {
        accounts.edit(account, new FieldEdit(Map.of(), Map.of("industry", "Toys", "city", "Köln")), intern);
        assertThat(problems(() -> accounts.edit(
                        account, new FieldEdit(Map.of(), Map.of("industry", "Arms", "city", "Ulm")), intern)))
                .containsExactly("industry " + AdmittedFields.READ_ONLY);
        assertThat(accounts.fields(account, admin))
                .containsEntry("city", "Köln")
                .containsEntry("industry", "Toys");

        assertThat(problems(() -> accounts.open(Map.of("name", "New", "industry", "Arms"), intern)))
                .containsExactly("industry " + AdmittedFields.READ_ONLY);
    }

    @Test
    void aNewRecordBelongsToWhoeverMayNotChooseItsOwner() {
        Viewer rep = TestViewers.limited(admin, "account", Map.of("owner", FieldAccess.READ));
        UUID other = company.person("Otto");

        assertThat(problems(() -> accounts.open(Map.of("name", "Mine", "owner", other.toString()), rep)))
                .containsExactly("owner " + AdmittedFields.READ_ONLY);
        AccountId mine =
                accounts.open(Map.of("name", "Mine", "owner", rep.personId().toString()), rep);
        assertThat(accounts.fields(mine, admin))
                .containsEntry("owner", rep.personId().toString());
    }

    @Test
    void whatIsWrongWithItIsSaidWithoutIt() {
        AccountId local = accounts.open(Map.of("name", "Local", "phone", "0711 1234567", "country", "DE"), admin);

        List<String> told =
                problems(() -> accounts.edit(local, new FieldEdit(Map.of(), Map.of("country", "IS")), intern));

        assertThat(told).allMatch(problem -> problem.equals(" " + AdmittedFields.UNSEEN));
    }

    @Test
    void listsKnowNothingOfIt() {
        for (Map<String, String> parts : List.of(
                Map.of("columns", "email"),
                Map.of("sort", "-email"),
                Map.of("columns", "x_secret"),
                Map.of("sort", "x_secret"))) {
            assertThatThrownBy(() -> lists.read("account", parts, intern))
                    .as("%s", parts)
                    .isInstanceOf(UnreadableList.class);
            lists.read("account", parts, admin);
        }
        for (String filter : List.of("email is-filled", "x_secret contains Zan", "account.email is-filled")) {
            String type = filter.startsWith("account.") ? "contact" : "account";
            assertThatThrownBy(() -> lists.read(type, Map.of("filter", filter), intern))
                    .as(filter)
                    .isInstanceOf(UnreadableCondition.class);
            lists.read(type, Map.of("filter", filter), admin);
        }
        assertThat(listed("boss", intern)).isZero();
        assertThat(listed("Zanzibar", intern)).isZero();
        assertThat(listed("Zanzibar", admin)).isOne();
        assertThat(listed("Larkspur", intern)).isOne();
    }

    private long listed(String words, Viewer viewer) {
        return lists.count(lists.read("account", Map.of("q", words), viewer), viewer)
                .number();
    }

    @Test
    void searchFindsNothingByIt() {
        for (String asked : List.of("boss@larkspur", "Zanzibar", "0711 123456", "larkspur boss@larkspur")) {
            assertThat(search.find(asked, 5, intern)).as(asked).isEmpty();
            assertThat(search.find(asked, 5, admin)).as(asked).isNotEmpty();
        }
        assertThat(search.find("Larkspur", 5, intern)).hasSize(1);
    }

    @Test
    void theTimelineLeavesItsChangesOut() {
        accounts.edit(account, new FieldEdit(Map.of(), Map.of("email", "new@larkspur.example")), admin);
        accounts.edit(
                account, new FieldEdit(Map.of(), Map.of("email", "newer@larkspur.example", "city", "Ulm")), admin);
        PendingWrites.flush();
        RecordRef customer = new RecordRef("account", account.value());

        List<TimelineEntry> told = timeline.of(customer, null, intern).entries();

        assertThat(timeline.of(customer, null, admin).entries()).hasSize(3);
        assertThat(told).hasSize(2);
        assertThat(told.get(0).changes()).extracting(change -> change.field()).containsExactly("city");
        assertThat(told.toString()).doesNotContain("larkspur.example", "Zanzibar", "711");
    }

    @Test
    void nothingIsADuplicateBecauseOfIt() {
        Map<String, String> typed = Map.of("email", "boss@larkspur.example", "phone", "+49711123456");

        assertThat(duplicates.ofAccount(typed, null, admin)).hasSize(1);
        assertThat(duplicates.ofAccount(typed, null, intern)).isEmpty();
    }

    @Test
    void qualitySaysNothingOfIt() {
        AccountId bare = accounts.open(Map.of("name", "Bare", "email", "someone@gmial.com"), admin);
        PendingWrites.flush();
        RecordRef record = new RecordRef("account", bare.value());

        assertThat(quality.of(record, admin).orElseThrow().problems())
                .extracting(RecordScore.Problem::field)
                .contains("email");
        assertThat(quality.of(record, intern).orElseThrow().problems())
                .extracting(RecordScore.Problem::field)
                .doesNotContain("email", "phone");
        assertThatThrownBy(() -> lists.read("account", Map.of("filter", "problems is mistyped-mail"), intern))
                .isInstanceOf(UnreadableCondition.class);
        lists.page(lists.read("account", Map.of("columns", "name,problems"), intern), intern);
    }

    @Test
    void aRuleAboutItIsHeldWithoutItsSentence() {
        rules.add(
                "account",
                Map.of(
                        "ruleMessage",
                        "Zanzibar is in Bonn",
                        "ruleWhen",
                        "x_secret is Zanzibar",
                        "ruleDemand",
                        "city is Bonn"),
                admin);

        assertThat(problems(() -> accounts.edit(account, new FieldEdit(Map.of(), Map.of("city", "Ulm")), intern)))
                .containsExactly(" " + AdmittedFields.UNSEEN);
        assertThat(accounts.fields(account, admin)).containsEntry("city", "Bonn");
    }

    private static List<String> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        InvalidRecord refused = catchThrowableOfType(InvalidRecord.class, deed);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.field() + " " + problem.messageKey())
                        .toList();
    }
}
