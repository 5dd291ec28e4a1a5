package atrium.web.stories;

import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.TimelineGroups;
import atrium.testing.TestViewers;
import atrium.web.testing.CountedStatements;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@PageTest
class StoryPagesWebTests {

    // Session and person add one each, which a test that is signed in without a session does not send.
    private static final int MOST_STATEMENTS = 6;

    private static final Pattern SENTENCE = Pattern.compile("timeline\\.([a-z-]+)\\.[a-z]+");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Notes notes;

    @Autowired
    TimelineGroups groups;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    Viewer rep;
    RecordRef account;
    String address;

    @BeforeEach
    void aCustomer() {
        rep = people.viewer(SALES_REP);
        account = new RecordRef(
                "account",
                accounts.open(Map.of("name", "Bosch", "owner", rep.personId().toString()), rep)
                        .value());
        address = "/accounts/" + account.id();
    }

    @Test
    void aSharedAddressShowsTheSameChoice() throws Exception {
        notes.write(account, "Wants a quote for Köln", rep);

        String page = page(address + "?kind=notes&q=koln");

        assertThat(page)
                .contains("Wants a quote", "Remove the filter Notes", "value=\"koln\"")
                .doesNotContain("created the account")
                .contains("href=\"" + address + "?q=koln\"")
                .contains("href=\"" + address + "?kind=notes\"");
        assertThat(page(address + "?kind=changes"))
                .contains("created the account")
                .doesNotContain("Wants a quote");
        assertThat(page(address + "?module=activities&module=customers"))
                .contains("created the account", "Wants a quote");
    }

    @Test
    void nothingFoundSaysSoAndLeadsBackToTheWholeStory() throws Exception {
        String page = page(address + "?q=unheard");

        assertThat(page).contains("Nothing in this story matches.", "Show the whole story");
        assertThat(page(address + "?on=1999-01-01")).contains("Nothing happened until that day.", "before=1999-01-01");
        assertThat(page(address + "?kind=unheard-of")).contains("Nothing in this story matches.");
    }

    @Test
    void aDayThatIsNoneGetsASentenceAndStays() throws Exception {
        for (String typed : List.of("soon", "2026-02-30", "0001-01-01", "+99999-01-01", "2026-3-4")) {
            assertThat(page(address + "?on=" + typed.replace("+", "%2B")))
                    .contains("&quot;" + typed + "&quot; is not a day")
                    .contains("created the account");
        }
    }

    @Test
    void whatIsTooLongOrHostileIsCutOrShownAsText() throws Exception {
        String hostile = "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E";
        for (String part : List.of("q", "on", "kind", "module", "after", "before", "told", "from")) {
            assertThat(page(address + "?" + part + "=" + hostile)).doesNotContain("<img src=x");
        }
        assertThat(page(address + "?q=" + "x".repeat(5_000))).doesNotContain("x".repeat(201));
        assertThat(page(address + "?q=%00%25_")).contains("Nothing in this story matches.");
        assertThat(page(address + "?after=%2B1000000000-12-31T23:59:59Z_" + account.id()))
                .contains("created the account");
    }

    @Test
    void theStorysOwnLinksAreAnsweredWithTheStoryAlone() throws Exception {
        String part = web.perform(get(URI.create(address + "?kind=notes"))
                        .header("HX-Request", "true")
                        .header("HX-Target", "story")
                        .with(people.as(SALES_REP)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(part).contains("id=\"story\"").doesNotContain("<html", "composer-box");
    }

    @Test
    void stretchesContinueTheirDayAndStayWithinTheChoiceInBothDirections() throws Exception {
        for (int i = 0; i < 70; i++) {
            notes.write(account, "Note number " + i + ".", rep);
        }
        List<String> told = new ArrayList<>();
        String stretch = page(address + "?kind=notes");
        int days = 0;
        for (String more = "";
                more != null;
                more = link(stretch, "hx-get=\"(" + address + "/timeline[^\"]*after=[^\"]*)\"")) {
            stretch = more.isEmpty() ? stretch : page(more);
            days += stretch.split("<h2>", -1).length - 1 - (more.isEmpty() ? headingsOfThePage() : 0);
            told.addAll(numbers(stretch));
        }
        assertThat(told).hasSize(70).doesNotHaveDuplicates();
        assertThat(days).isEqualTo(1);

        String oldest = page(address + "?kind=notes&from=oldest");
        List<String> backwards = new ArrayList<>(numbers(oldest));
        for (String more = link(oldest, "hx-get=\"(" + address + "/timeline[^\"]*before=[^\"]*)\""); more != null; ) {
            String newer = page(more);
            backwards.addAll(0, numbers(newer));
            more = link(newer, "hx-get=\"(" + address + "/timeline[^\"]*before=[^\"]*)\"");
        }
        assertThat(backwards).isEqualTo(told);
    }

    @Test
    void aFilteredPageNeedsNoMoreStatementsThanTheWhole() throws Exception {
        for (int i = 0; i < 40; i++) {
            notes.write(account, "Note " + i, rep);
        }
        var request = get(URI.create(address + "?kind=notes&q=note")).with(people.as(SALES_REP));
        statements.reset();
        web.perform(request).andExpect(status().isOk());

        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void everyKindOfEntryBelongsToAGroupWithAName() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.timeline");
        List<TimelineGroup> all = groups.of(TestViewers.seeingAll());
        Set<String> grouped =
                all.stream().flatMap(group -> group.subjects().stream()).collect(Collectors.toSet());

        Set<String> told = texts.keySet().stream()
                .map(SENTENCE::matcher)
                .filter(Matcher::matches)
                .map(sentence -> sentence.group(1))
                .filter(subject -> !subject.equals("group") && !subject.equals("module"))
                .collect(Collectors.toSet());
        assertThat(grouped).containsAll(told);
        assertThat(all)
                .allMatch(group -> texts.containsKey("timeline.group." + group.code())
                        && texts.containsKey("timeline.module." + group.module()));
    }

    private int headingsOfThePage() throws Exception {
        return page(address + "?q=unheard").split("<h2>", -1).length - 1;
    }

    private static List<String> numbers(String page) {
        Matcher numbers = Pattern.compile("Note number (\\d+)\\.").matcher(page);
        List<String> found = new ArrayList<>();
        while (numbers.find()) {
            found.add(numbers.group(1));
        }
        return found;
    }

    private static String link(String page, String pattern) {
        Matcher link = Pattern.compile(pattern).matcher(page);
        return link.find() ? HtmlUtils.htmlUnescape(link.group(1)) : null;
    }

    private String page(String at) throws Exception {
        return web.perform(get(URI.create(at)).with(people.as(SALES_REP)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
