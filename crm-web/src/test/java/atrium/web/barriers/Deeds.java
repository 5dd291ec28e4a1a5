package atrium.web.barriers;

import atrium.domain.dataexchange.ImportUploads;
import atrium.domain.histories.Completion;
import atrium.domain.identity.DemoPeople.DemoPerson;
import atrium.domain.identity.PasswordMail;
import atrium.domain.identity.RoleAdministration;
import atrium.domain.identity.Roles;
import atrium.domain.identity.Viewers;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.Browser;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** What people did before anybody looks, so that pages have something to show of which the demo company has no example. */
@TestComponent
class Deeds {

    private static final String TABLE = "name,city,employees\nTwice Ltd,Kiel,12\nWrong Ltd,Kiel,many\n,Kiel,3\n";
    private static final Pattern ACCOUNT = Pattern.compile("name=\"id\"[^>]* value=\"([^\"]+)\"");

    private final ImportUploads uploads;
    private final OneTimeTask<Void> importTask;
    private final PasswordMail passwords;
    private final Viewers viewers;
    private final Completion quality;
    private final RoleAdministration roles;
    private final Roles known;

    Deeds(
            ImportUploads uploads,
            OneTimeTask<Void> importTask,
            PasswordMail passwords,
            Viewers viewers,
            Completion assessedHistory,
            RoleAdministration roles,
            Roles known) {
        this.roles = roles;
        this.known = known;
        this.uploads = uploads;
        this.importTask = importTask;
        this.passwords = passwords;
        this.viewers = viewers;
        this.quality = assessedHistory;
    }

    /** By somebody who may do everything, in a browser of theirs. */
    void doAll(Browser browser, DemoPerson person) throws IOException {
        browser.get("/accounts");
        browser.post("/views", "type", "account", "filter", "country is DE", "name", "In Germany", "audience", "own");
        change(browser);
        demand(browser);
        bringIn(browser, viewers.find(person.id()).orElseThrow());
        browser.post("/admin/people/" + person.id() + "/mail");
        browser.post("/me/keys", "name", "Shop", "days", "30", "scope.*", "read", "scope.contact", "write");
        String[] week = {"zone", "Asia/Bangkok", "country", "TH", "saturday", "10-16"};
        browser.post("/admin/calendars", with(week, "name", "Bangkok"));
        limitFields(viewers.find(person.id()).orElseThrow());
        handOver(browser, person);
        quality.complete();
    }

    // What somebody was in charge of who is in charge of nothing now.
    private static void handOver(Browser browser, DemoPerson receiver) {
        String[] leaver = {"name", "Lea Vance", "email", "lea@us.example", "zone", "Europe/Madrid", "locale", "en-GB"};
        String page = Browser.leadsTo(browser.post("/admin/people", leaver));
        String id = page.substring(page.lastIndexOf('/') + 1);
        browser.post("/contacts", "lastName", "Zysk", "owner", id);
        browser.post("/admin/teams", "name", "Larkspur", "lead", id);
        browser.post(
                "/admin/people/" + id + "/handover",
                "kind",
                "contact.owner",
                "kind",
                "team",
                "receiver",
                receiver.id().toString());
    }

    // Sales reps and support agents read some fields alone, and don't see others.
    private void limitFields(Viewer administrator) {
        for (String code : List.of("sales-rep", "support-agent")) {
            roles.edit(
                    known.find(code).orElseThrow(),
                    new FieldEdit(
                            Map.of(),
                            Map.of(
                                    "account/description",
                                    "READ",
                                    "account/externalId",
                                    "READ",
                                    "account/founded",
                                    "HIDDEN")),
                    administrator);
        }
    }

    /** Where somebody sets a new password who was sent a link. */
    String passwordLink(DemoPerson person) {
        return passwords
                .link(person.id(), viewers.find(person.id()).orElseThrow())
                .getPath();
    }

    // What is demanded of a field of the company's own.
    private static void demand(Browser browser) {
        String[] rule = {"type", "account", "ruleMessage", "A permit is written like P-1", "demand.part", "1"};
        String[] row = {"demand.p1.in", "0", "demand.p1.field", "x_shared_permit", "demand.p1.was", "x_shared_permit"};
        String[] shape = {"demand.p1.compare", "has-shape", "demand.p1.value", "A-N"};
        String[] when = {"when.part", "1", "when.p1.in", "0", "when.p1.field", "industry", "when.p1.was", "industry"};
        String[] insurers = {"when.p1.compare", "is", "when.p1.value", "Insurance"};
        browser.post("/admin/validation-rules", with(with(rule, with(when, insurers)), with(row, shape)));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    // One of several choices under a heading of its own, and one that two records share.
    private static void addFields(Browser browser, String edit, List<String> accounts) {
        String address = "/admin/custom-fields";
        browser.post(
                address,
                "type",
                "account",
                "customLabel",
                "Uses",
                "customKind",
                "several-choices",
                "customChoices",
                "Film\nSport",
                "customSection",
                "Interests",
                "shown.built",
                "yes",
                "shown.part",
                "1",
                "shown.p1.in",
                "0",
                "shown.p1.field",
                "name",
                "shown.p1.was",
                "name",
                "shown.p1.compare",
                "is-filled");
        browser.post(address, "type", "account", "customLabel", "Shared permit", "customKind", "text");
        String[] freight = {"customLabel", "Freight order", "customKind", "text", "customSection", "Shipping"};
        browser.post(address, with(freight, "type", "purchase"));
        browser.post(
                "/purchases/selected/edit",
                "all",
                "true",
                "store",
                "true",
                "field",
                "x_freight_order",
                "x_freight_order",
                "FO 7");
        browser.post(
                edit,
                "id",
                accounts.get(0),
                "id",
                accounts.get(1),
                "store",
                "true",
                "field",
                "x_shared_permit",
                "x_shared_permit",
                "P-1");
    }

    // A change of records that is done, one that refused a record (none is above itself), and one that waits for its
    // turn.
    private static void change(Browser browser) {
        List<String> accounts = ACCOUNT.matcher(
                        browser.get("/accounts?sort=name").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        String edit = "/accounts/selected/edit";
        addFields(browser, edit, accounts);
        browser.post(edit, "id", accounts.get(1), "store", "true", "field", "city", "city", "Kiel");
        String above = accounts.get(0);
        browser.post(edit, "id", above, "id", accounts.get(1), "store", "true", "field", "parent", "parent", above);
        browser.post("/accounts/selected/tag", "all", "true", "store", "true", "on", "Everybody");
        browser.post(
                "/accounts/" + above + "/shares",
                "granteeName",
                "Clara Neumann",
                "right",
                "edit",
                "until",
                "2199-12-31");
    }

    // A file that is read, one that is checked, and one that came in as far as it could.
    private void bringIn(Browser browser, Viewer viewer) throws IOException {
        upload(viewer);
        check(browser, upload(viewer));
        UUID last = upload(viewer);
        check(browser, last);
        browser.post("/imports/" + last + "/start");
        work(last);
    }

    private UUID upload(Viewer viewer) throws IOException {
        var table = new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8));
        return uploads.upload("account", "accounts.csv", table, viewer);
    }

    private void check(Browser browser, UUID run) {
        String mapping = "/imports/" + run + "/mapping";
        String[] fields = {"field", "name", "field", "city", "field", "employees", "identity", "name", "create", "true"
        };
        browser.post(mapping, fields);
        work(run);
    }

    // In its turn, which comes at once, since nothing runs in the background here.
    private void work(UUID run) {
        importTask.execute(importTask.instance(run.toString()), null);
    }
}
