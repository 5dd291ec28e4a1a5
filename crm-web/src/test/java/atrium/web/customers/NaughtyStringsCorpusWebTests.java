package atrium.web.customers;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.records.FieldKind;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.testing.NaughtyStrings;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** The big list of naughty strings in every text field of a customer; needs {@code -Datrium.corpus=<folder>}. */
@PageTest
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class NaughtyStringsCorpusWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    RecordTypes types;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Test
    void everyStringComesOutAsItWentInAndIsShownAsText() throws IOException {
        Viewer viewer = people.viewer(ADMINISTRATOR);
        List<String> strings = strings();
        assertSoftly(softly -> {
            for (String string : strings) {
                Map<String, String> account = everywhere("account", string);
                AccountId id = accounts.open(account, viewer);
                softly.assertThat(accounts.fields(id, viewer)).containsAllEntriesOf(account);
                softly.assertThat(page("/accounts/" + id.value())).doesNotContain(markupOf(string));
                softly.assertThat(page("/accounts/" + id.value() + "/edit")).doesNotContain(markupOf(string));

                Map<String, String> contact = everywhere("contact", string);
                ContactId contactId = contacts.open(contact, viewer);
                softly.assertThat(contacts.fields(contactId, viewer)).containsAllEntriesOf(contact);
                softly.assertThat(page("/contacts/" + contactId.value())).doesNotContain(markupOf(string));
            }
        });
        System.out.println(strings.size() + " strings in every text field of an account and a contact");
    }

    @Test
    void charactersThatCantBeStoredAreRefusedWithASentence() {
        Viewer viewer = people.viewer(ADMINISTRATOR);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.open(Map.of("name", "a\0b"), viewer))
                .isInstanceOf(InvalidRecord.class);
    }

    private Map<String, String> everywhere(String type, String string) {
        Map<String, String> values = new HashMap<>();
        for (RecordField field : types.of(type).orElseThrow().fields()) {
            boolean text = field.kind() == FieldKind.TEXT || field.kind() == FieldKind.LONG_TEXT;
            if (text
                    && string.codePointCount(0, string.length()) <= field.maxLength()
                    && !field.key().equals("externalId")) {
                values.put(field.key(), string);
            }
        }
        values.putIfAbsent("name", "A long one");
        values.putIfAbsent("lastName", "A long one");
        values.keySet()
                .retainAll(types.of(type).orElseThrow().fields().stream()
                        .map(RecordField::key)
                        .toList());
        return values;
    }

    // What would be in the page if the string were not escaped; strings that look the same either way can't harm.
    private static String markupOf(String string) {
        String escaped = HtmlUtils.htmlEscape(string);
        return escaped.equals(string) || !string.contains("<") ? "\0" : string;
    }

    private String page(String address) {
        try {
            return web.perform(get(address).with(people.as(ADMINISTRATOR)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    // Blank ones mean an empty field, and blanks around a value are dropped, so both are left out of the comparison.
    private static List<String> strings() throws IOException {
        List<String> strings = NaughtyStrings.all().stream()
                .filter(string -> !string.isBlank() && string.equals(string.strip()) && !string.contains("\r"))
                .toList();
        assertThat(strings).hasSizeGreaterThan(450);
        return strings;
    }
}
