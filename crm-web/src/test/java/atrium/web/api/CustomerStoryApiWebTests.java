package atrium.web.api;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static atrium.web.api.ApiClient.problem;
import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Notes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** A program reads a customer's story as its person would, and writes into it. */
@ApiTest
class CustomerStoryApiWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Notes notes;

    ApiClient client;
    String account;

    @BeforeEach
    void aCustomer() {
        client = programs.administrators();
        account = made("accounts", "{\"name\": \"Bosch\", \"city\": \"Ulm\"}");
    }

    @Test
    void whatHappenedIsToldWithStableWordsNewestFirst() {
        client.patch("/api/v1/accounts/" + account, "*", "{\"city\": \"Kiel\"}");
        String contact = made("contacts", "{\"lastName\": \"Kern\", \"account\": \"" + account + "\"}");
        String note = ApiClient.json(note(contact, "They want it by Friday.", null, "contacts"))
                .get("id")
                .stringValue();

        JsonNode entries = timeline("");
        assertThat(entries.valueStream().map(entry -> entry.get("kind").stringValue()))
                .containsExactly("note.written", "contact.created", "account.changed", "account.created");
        JsonNode written = entries.get(0);
        assertThat(written.at("/record/type").stringValue()).isEqualTo("note");
        assertThat(written.at("/record/id").stringValue()).isEqualTo(note);
        assertThat(written.at("/contact/id").stringValue()).isEqualTo(contact);
        assertThat(written.at("/contact/name").stringValue()).isEqualTo("Kern");
        assertThat(written.at("/person/name").stringValue())
                .isEqualTo(people.viewer(ADMINISTRATOR).name());
        assertThat(written.at("/arguments/0").stringValue()).isEqualTo("They want it by Friday.");
        JsonNode changed = entries.get(2);
        assertThat(changed.at("/changes/0/field").stringValue()).isEqualTo("city");
        assertThat(changed.at("/changes/0/before").stringValue()).isEqualTo("Ulm");
        assertThat(changed.at("/changes/0/after").stringValue()).isEqualTo("Kiel");
        assertThat(timeline("?group=notes")).hasSize(1);
        assertThat(timeline("?module=customers")).hasSize(3);
        assertThat(timeline("?q=friday%20want")).hasSize(1);
        JsonNode schema =
                ApiClient.json(client.get("/api/v1/openapi.json")).at("/components/schemas/TimelineEntry/properties");
        assertThat(schema.propertyNames()).containsExactlyElementsOf(written.propertyNames());
    }

    @Test
    void aLongStoryIsPagedThroughToItsBeginning() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            written.add(0, "Note " + i);
            note(account, "Note " + i, null, "accounts");
        }
        List<String> read = new ArrayList<>();
        String next = "/api/v1/accounts/" + account + "/timeline?group=notes";
        int pages = 0;
        while (next != null) {
            MockHttpServletResponse answer = client.get(next);
            JsonNode page = ApiClient.json(answer);
            page.get("data").forEach(entry -> read.add(entry.at("/arguments/0").stringValue()));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
            assertThat(answer.getHeader("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
            pages++;
        }

        assertThat(read).isEqualTo(written);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void itTellsOnlyOfWhatTheKeyMaySee() {
        String contact = made("contacts", "{\"lastName\": \"Secret\", \"account\": \"" + account + "\"}");
        note(contact, "About the secret one", null, "contacts");
        ApiClient narrow = programs.of(ADMINISTRATOR, "account:read");
        ApiClient stranger = programs.of(SALES_REP, "*:write");

        JsonNode entries = ApiClient.json(narrow.get("/api/v1/accounts/" + account + "/timeline"))
                .get("data");
        assertThat(entries.valueStream().map(entry -> entry.get("kind").stringValue()))
                .doesNotContain("contact.created");
        assertThat(entries.valueStream().map(entry -> entry.get("contact"))).allMatch(JsonNode::isNull);
        assertThat(problem(narrow.get("/api/v1/contacts/" + contact + "/timeline"), 403))
                .isEqualTo("insufficient-scope");
        assertThat(problem(stranger.get("/api/v1/accounts/" + account + "/timeline"), 404))
                .isEqualTo("not-found");
        assertThat(problem(client.get("/api/v1/products/" + UUID.randomUUID() + "/timeline"), 404))
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "group, group=nothing",
        "group, 'group=notes,'",
        "module, module=note",
        "at, at=",
        "at, at=2026-01-01T00:00:00Z",
        "limit, limit=5",
        "kind, kind=notes"
    })
    void aTimelineSaysWhichPartOfItsAddressItCantTake(String field, String query) {
        refused(client.get("/api/v1/accounts/" + account + "/timeline?" + query), 422, field);
    }

    @Test
    void aNoteIsWrittenOnceUnderItsName() {
        String name = UUID.randomUUID().toString();
        MockHttpServletResponse first = note(account, "Once", name, "accounts");
        MockHttpServletResponse again = note(account, "Once", name, "accounts");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ApiClient.json(again)).isEqualTo(ApiClient.json(first));
        assertThat(timeline("?group=notes")).hasSize(1);
        refused(note(account, "Twice", name, "accounts"), 422, "Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "text | {}",
                "text | {\"text\": null}",
                "text | {\"text\": \" \"}",
                "text | {\"text\": 5}",
                "text | {\"text\": \"\\ud800\"}",
                "author | {\"text\": \"A\", \"author\": \"somebody\"}",
                "`` | []"
            })
    void aNoteThatCantBeTakenNamesItsProperty(String field, String body) {
        refused(client.post("/api/v1/accounts/" + account + "/notes", body), 422, field);
    }

    @Test
    void anAuthorChangesANoteWithdrawsItAndPutsItBack() {
        MockHttpServletResponse written = note(account, "By Friday.", null, "accounts");
        String address = String.valueOf(written.getHeader("Location"));
        String seen = written.getHeader("ETag");
        assertThat(client.get(address).getHeader("ETag")).isEqualTo(seen);
        assertThat(ApiClient.json(client.get("/api/v1/openapi.json"))
                        .at("/components/schemas/Note/properties")
                        .propertyNames())
                .containsExactlyElementsOf(ApiClient.json(written).propertyNames());

        MockHttpServletResponse revised = client.patch(address, seen, "{\"text\": \"By Monday.\"}");
        assertThat(revised.getStatus()).isEqualTo(200);
        assertThat(ApiClient.json(revised).get("text").stringValue()).isEqualTo("By Monday.");
        assertThat(ApiClient.json(revised).get("revisedAt").isNull()).isFalse();
        assertThat(timeline("?group=notes").get(0).at("/arguments/0").stringValue())
                .isEqualTo("By Monday.");
        assertThat(problem(client.patch(address, seen, "{\"text\": \"By Sunday.\"}"), 412))
                .isEqualTo("precondition-failed");
        assertThat(problem(client.send(client.request(HttpMethod.PATCH, address, "{\"text\": \"A\"}")), 428))
                .isEqualTo("precondition-required");
        refused(client.patch(address, "*", "{\"text\": \" \"}"), 422, "text");

        assertThat(client.send(client.request(HttpMethod.DELETE, address, "")).getStatus())
                .isEqualTo(204);
        assertThat(timeline("?group=notes")).isEmpty();
        assertThat(client.get(address).getStatus()).isEqualTo(404);
        assertThat(client.patch(address, "*", "{\"text\": \"A\"}").getStatus()).isEqualTo(404);
        assertThat(client.post(address + "/restore", "").getStatus()).isEqualTo(200);
        assertThat(client.post(address + "/restore", "").getStatus()).isEqualTo(200);
        assertThat(timeline("?group=notes")).hasSize(1);
    }

    @Test
    void aNoteIsChangedByNobodyElseAndFoundUnderItsCustomerAlone() {
        letTheManagerIn();
        String written = String.valueOf(note(account, "Mine", null, "accounts").getHeader("Location"));
        ApiClient other = programs.of(SALES_MANAGER, "*:write");
        String elsewhere = made("accounts", "{\"name\": \"Elsewhere\"}");
        String moved = written.replace(account, elsewhere);

        assertThat(ApiClient.json(other.get(written)).at("/author/name").stringValue())
                .isEqualTo(people.viewer(ADMINISTRATOR).name());
        assertThat(problem(other.patch(written, "*", "{\"text\": \"Theirs\"}"), 422))
                .isEqualTo("invalid");
        assertThat(problem(other.send(other.request(HttpMethod.DELETE, written, "")), 422))
                .isEqualTo("invalid");
        assertThat(client.get(moved).getStatus()).isEqualTo(404);
        assertThat(client.patch(moved, "*", "{\"text\": \"A\"}").getStatus()).isEqualTo(404);
        assertThat(client.send(client.request(HttpMethod.DELETE, moved, "")).getStatus())
                .isEqualTo(404);
        assertThat(ApiClient.json(client.get(written)).get("text").stringValue())
                .isEqualTo("Mine");
    }

    @Test
    void whoWasMentionedStaysSoWhereTheNewTextStillNamesThem() {
        letTheManagerIn();
        Viewer author = people.viewer(ADMINISTRATOR);
        Viewer mentioned = people.viewer(SALES_MANAGER);
        String label = "@" + mentioned.name();
        UUID note = notes.write(
                new RecordRef("account", UUID.fromString(account)),
                label + " knows",
                List.of("0:" + mentioned.personId()),
                author);
        String address = "/api/v1/accounts/" + account + "/notes/" + note;

        JsonNode kept = ApiClient.json(client.patch(address, "*", "{\"text\": \"Ask " + label + " first\"}"));
        assertThat(kept.at("/mentions/0/at").intValue()).isEqualTo(4);
        assertThat(kept.at("/mentions/0/id").stringValue())
                .isEqualTo(mentioned.personId().toString());
        assertThat(ApiClient.json(client.patch(address, "*", "{\"text\": \"Ask nobody\"}"))
                        .get("mentions"))
                .isEmpty();
    }

    @Test
    void aNoteIsNoLongerThanOnThePage() {
        refused(note(account, "x".repeat(20_001), null, "accounts"), 422, "text");
    }

    @Test
    void whoMayChangeNothingWritesNothing() {
        ApiClient executive = programs.of(EXECUTIVE, "*:write");
        ApiClient reader = programs.of(ADMINISTRATOR, "*:read");
        String address = "/api/v1/accounts/" + account + "/notes";

        assertThat(problem(executive.post(address, "{\"text\": \"A\"}"), 403)).isEqualTo("not-permitted");
        assertThat(problem(reader.post(address, "{\"text\": \"A\"}"), 403)).isEqualTo("insufficient-scope");
        assertThat(timeline("?group=notes")).isEmpty();
    }

    private void letTheManagerIn() {
        UUID manager = people.viewer(SALES_MANAGER).personId();
        client.patch("/api/v1/accounts/" + account, "*", "{\"owner\": \"" + manager + "\"}");
    }

    private JsonNode timeline(String query) {
        MockHttpServletResponse answer = client.get("/api/v1/accounts/" + account + "/timeline" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        return ApiClient.json(answer).get("data");
    }

    private MockHttpServletResponse note(String id, String text, String name, String type) {
        var request = client.request(
                HttpMethod.POST, "/api/v1/" + type + "/" + id + "/notes", "{\"text\": \"" + text + "\"}");
        return client.send(name == null ? request : request.header("Idempotency-Key", name));
    }

    private String made(String type, String body) {
        return ApiClient.json(client.post("/api/v1/" + type, body)).get("id").stringValue();
    }
}
