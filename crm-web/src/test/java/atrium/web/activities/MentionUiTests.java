package atrium.web.activities;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Colleagues are mentioned by keyboard, mouse and thumb; everybody in this company has the same name. */
@UiTest
class MentionUiTests {

    private static final String LIST = "#note-text-people";
    private static final String OPTION = LIST + " [role=option]";

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    JdbcClient jdbc;

    TestPerson writer;
    TestPerson first;
    TestPerson second;
    String family;
    UUID account;
    Chromium chromium;

    @BeforeEach
    void twoOfTheSameName(Chromium chromium) {
        this.chromium = chromium;
        writer = company.person(StandardRole.MARKETER);
        first = company.person(StandardRole.SUPPORT_LEAD);
        second = company.person(StandardRole.SUPPORT_AGENT);
        family = "Quill" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        jdbc.sql("UPDATE person SET name = :name WHERE id IN (:one, :other)")
                .param("name", "Zoë " + family)
                .param("one", first.id())
                .param("other", second.id())
                .update();
        Viewer viewer = company.viewer(writer);
        account = accounts.open(Map.of("name", "Acme"), viewer).value();
    }

    @Test
    void twoOfTheSameNameAreChosenByKeyboardAndBothAreMeant() {
        Page page = opened(Chromium.DESK);
        page.focus("#note-text");
        page.keyboard().type("Mail me@us.example. Ask @zoe " + family.toLowerCase(Locale.ROOT));
        page.waitForSelector(OPTION + "[aria-selected=true]");
        assertThat(page.locator(OPTION).count()).isEqualTo(2);
        assertThat(page.getAttribute("#note-text", "aria-activedescendant")).isNotEmpty();
        assertThat(Chromium.barriers(page)).isEmpty();
        choose(page, second, "Enter");
        page.keyboard().type("and @" + family);
        page.waitForSelector(OPTION + "[aria-selected=true]");
        choose(page, first, "Tab");
        page.keyboard().type("please, @");
        page.waitForSelector(OPTION);
        page.keyboard().press("Escape");
        page.waitForSelector(LIST, hidden());
        page.keyboard().press("Backspace");
        page.keyboard().press("Control+Home");
        page.keyboard().type("Now: ");
        page.keyboard().press("Control+Enter");

        page.waitForSelector(".story-entry .mention >> nth=1");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(page.url()).endsWith("#composer");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("composer");
        assertThat(page.innerText(".story-body")).startsWith("Now: Mail me@us.example. Ask @Zoë Quill");
        assertThat(mentioned()).containsExactly(second.id(), first.id());
    }

    @Test
    void whatIsDeletedIsNotMentionedAndWhatIsUndoneIs() {
        Page page = opened(Chromium.DESK);
        page.focus("#note-text");
        page.keyboard().type("@" + family);
        page.waitForSelector(OPTION + "[aria-selected=true]");
        choose(page, first, "Enter");
        page.keyboard().type("@" + family);
        page.waitForSelector(OPTION + "[aria-selected=true]");
        choose(page, second, "Enter");
        int length = page.inputValue("#note-text").length() / 2;
        page.evaluate("length => document.querySelector('#note-text').setSelectionRange(0, length)", length);
        page.keyboard().press("Delete");
        assertThat(page.inputValue("#note-text")).hasSize(length);
        page.click("label:has-text('Call')");
        page.click("label:has-text('Note')");
        page.focus("#note-text");
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".story-entry .mention");
        assertThat(mentioned()).containsExactly(second.id());

        page.focus("#note-text");
        page.keyboard().type("@" + family);
        page.waitForSelector(OPTION + "[aria-selected=true]");
        choose(page, first, "Enter");
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().press("Control+Z");
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".story-entry >> nth=2");
        assertThat(mentioned()).containsExactly(first.id());
    }

    @Test
    void onAPhoneAThumbChoosesAndNobodyIsSaidToBeNobody() {
        Page page = opened(Chromium.PHONE);
        page.click("#note-text");
        page.keyboard().type("@Unheard");
        page.waitForSelector(".picker-none");
        page.keyboard().press("Control+A");
        page.keyboard().type("@" + family);
        page.waitForSelector(OPTION + "[aria-selected=true]");
        page.click(LIST + " [data-id='" + first.id() + "']");
        page.waitForSelector(LIST, hidden());
        assertThat(Chromium.overhang(page)).isZero();
        page.click("text=Save note");
        page.waitForSelector(".story-entry .mention");
        assertThat(mentioned()).containsExactly(first.id());

        page.click(".story-acts a");
        page.waitForSelector("#text");
        page.focus("#text");
        page.keyboard().press("Control+Home");
        page.keyboard().type("Dear ");
        page.click("text=Save note");
        page.waitForSelector(".story-entry:has-text('changed since') .mention");
        assertThat(page.innerText(".story-body")).startsWith("Dear @Zoë");
        assertThat(mentioned()).containsExactly(first.id());
    }

    @Test
    void theKeyboardGoesOnAtWhatWasPlanned() {
        Page page = opened(Chromium.DESK);
        page.click("label:has-text('Task')");
        page.fill("form[data-kind=task] [name=subject]", "Send offer");
        page.keyboard().press("Enter");
        page.waitForSelector(".planned-row:focus:has-text('Send offer')");
    }

    private Page opened(int width) {
        Page page = chromium.signedIn(writer, width, ColorScheme.LIGHT);
        page.navigate("/accounts/" + account);
        return page;
    }

    // The two stand in the order of their ids, which nobody knows beforehand.
    private void choose(Page page, TestPerson person, String key) {
        String wanted = OPTION + "[aria-selected=true][data-id='" + person.id() + "']";
        if (page.locator(wanted).count() == 0) {
            page.keyboard().press("ArrowDown");
        }
        page.waitForSelector(wanted);
        page.keyboard().press(key);
        page.waitForSelector(LIST, hidden());
    }

    /** Whom the account's newest note mentions, in the order of its text. */
    private List<UUID> mentioned() {
        return jdbc.sql("""
                        SELECT person_id FROM note_mention
                        WHERE note_id = (SELECT id FROM note WHERE account_id = :account ORDER BY written_at DESC LIMIT 1)
                        ORDER BY starts
                        """).param("account", account).query(UUID.class).list();
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
