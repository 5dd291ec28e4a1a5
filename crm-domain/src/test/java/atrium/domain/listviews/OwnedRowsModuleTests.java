package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees own records alone meets each match once, whether it is theirs by itself, by its account, or by both. */
@ModuleTest
class OwnedRowsModuleTests {

    @Autowired
    ListViews lists;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    Viewer own;
    List<UUID> buyers = new ArrayList<>();

    @BeforeEach
    void contactsOfTwoPeople() {
        UUID mara = company.person("Mara");
        UUID otto = company.person("Otto");
        own = TestViewers.at(Level.OWN, mara);
        Viewer all = company.allSeeing("Nora");
        String hers = accounts.open(Map.of("name", "Hers", "owner", mara.toString()), all)
                .value()
                .toString();
        String his = accounts.open(Map.of("name", "His", "owner", otto.toString()), all)
                .value()
                .toString();
        for (int i = 0; i < 36; i++) {
            boolean buyer = i % 2 == 0;
            Map<String, String> typed = new HashMap<>(
                    Map.of("lastName", "Owned " + (char) ('a' + i % 5), "jobTitle", buyer ? "Buyer" : "Clerk"));
            typed.put("owner", (i % 3 == 0 ? otto : mara).toString());
            typed.put("account", i % 4 < 2 ? hers : his);
            UUID id = contacts.open(typed, all).value();
            if (buyer && (i % 3 != 0 || i % 4 < 2)) {
                buyers.add(id);
            }
        }
        PendingWrites.flush();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "-changed", "changed", "city,-name"})
    void eachMatchIsMetOnceOnWhateverPage(String sort) {
        assertThat(met(Map.of("filter", "jobTitle is Buyer", "sort", sort)))
                .hasSize(15)
                .containsExactlyInAnyOrderElementsOf(buyers);
    }

    @Test
    void wherePartsAreAskedOfOtherRecordsTheSameHolds() {
        assertThat(met(Map.of("filter", "jobTitle is Buyer and account.name is Hers")))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(buyers::contains);
        assertThat(met(Map.of("filter", "jobTitle is Nobody"))).isEmpty();
    }

    private List<UUID> met(Map<String, String> parts) {
        List<UUID> met = new ArrayList<>();
        Map<String, String> address = new HashMap<>(parts);
        String next = "";
        while (next != null) {
            ListPage page = lists.page(lists.read("contact", address, own), 4, own);
            page.rows().forEach(row -> met.add(row.id()));
            next = page.next();
            address.put("at", String.valueOf(next));
        }
        return met;
    }
}
