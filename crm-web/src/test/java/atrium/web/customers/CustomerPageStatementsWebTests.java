package atrium.web.customers;

import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.testing.CountedStatements;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class CustomerPageStatementsWebTests {

    // Session and person add one each, which a test that is signed in without a session does not send.
    private static final int MOST = 6;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Notes notes;

    @Autowired
    CountedStatements statements;

    @Test
    void theFirstAnswerOfTheCustomerPageNeedsFewStatementsHoweverLongTheStory() throws Exception {
        Viewer rep = people.viewer(SALES_REP);
        AccountId id =
                accounts.open(Map.of("name", "Bosch", "owner", rep.personId().toString()), rep);
        for (int i = 0; i < 40; i++) {
            String contact = contacts.open(
                            Map.of(
                                    "lastName",
                                    "Kern " + i,
                                    "account",
                                    id.value().toString(),
                                    "owner",
                                    rep.personId().toString()),
                            rep)
                    .value()
                    .toString();
            notes.write(new RecordRef("contact", java.util.UUID.fromString(contact)), "A note", rep);
        }

        assertThat(statementsOf("/accounts/" + id.value())).hasSizeLessThanOrEqualTo(MOST);
    }

    private List<String> statementsOf(String address) throws Exception {
        var request = get(address).with(people.as(SALES_REP));
        // The views in the menu are known from the page before.
        web.perform(request).andExpect(status().isOk());
        statements.reset();
        web.perform(request).andExpect(status().isOk());
        // Whether fields changed is asked every two seconds, whatever page is next.
        return statements.sent().stream()
                .filter(sql -> !sql.contains("custom_field_state"))
                .toList();
    }
}
