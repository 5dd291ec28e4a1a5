package atrium.web.styleguide;

import atrium.web.shell.Mark;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Things to show in the style guide, with the names that break pages: long, short, accented, from other scripts. */
record Samples(Instant now) {

    record Row(
            String id,
            String name,
            Mark mark,
            String account,
            String stage,
            String meaning,
            Instant touched,
            @Nullable BigDecimal value) {}

    record Choice(String value, String text, boolean active) {}

    record Link(
            String text,
            String href,
            @Nullable String icon,
            boolean active,
            @Nullable Integer count,
            boolean post,
            boolean bad) {}

    record Fact(
            String label, @Nullable String value, @Nullable String href) {}

    record Entry(
            String icon,
            String meaning,
            String text,
            Instant at,
            @Nullable String href,
            @Nullable String body,
            boolean internal,
            List<String> changes) {}

    record Day(String label, List<Entry> entries) {}

    record Suggestion(
            String href,
            String title,
            @Nullable String note,
            @Nullable Mark mark,
            @Nullable String icon) {}

    record Group(String label, List<Suggestion> options) {}

    public List<Row> rows() {
        return List.of(
                row(1, "Luis Ortega", "Acme Iberia", "Customer", "good", Duration.ofMinutes(12), "84000"),
                row(
                        2,
                        "Maximilian-Alexander von Hohenlohe-Langenburg",
                        "Société des Eaux et Forêts du Grand Sud-Ouest",
                        "Opportunity",
                        "accent",
                        Duration.ofHours(20),
                        "1250000.50"),
                row(
                        3,
                        "Wojciech Brzęczyszczykiewicz",
                        "Łódzkie Zakłady",
                        "Former customer",
                        "",
                        Duration.ofDays(3),
                        null),
                row(4, "3M", "株式会社アトリウム", "Lead", "info", Duration.ofDays(400), "0"));
    }

    private Row row(
            int number,
            String name,
            String account,
            String stage,
            String meaning,
            Duration ago,
            @Nullable String value) {
        return new Row(
                String.valueOf(number),
                name,
                Mark.person(new UUID(0, number * 7919L), name),
                account,
                stage,
                meaning,
                now.minus(ago),
                value == null ? null : new BigDecimal(value));
    }

    public List<Mark> hues() {
        return IntStream.range(0, 12)
                .mapToObj(hue -> new Mark("Aa", hue, hue % 2 == 1))
                .toList();
    }

    public Mark account() {
        return new Mark("AI", 10, true);
    }

    public List<Choice> countries() {
        return List.of(
                new Choice("DE", "Germany", false), new Choice("ES", "Spain", true), new Choice("PL", "Poland", false));
    }

    public List<Choice> kinds() {
        return List.of(
                new Choice("note", "Note", true),
                new Choice("call", "Call", false),
                new Choice("meeting", "Meeting", false));
    }

    public List<Link> tabs() {
        return List.of(
                new Link("Details", "#tabs", null, true, null, false, false),
                new Link("Files", "#tabs", null, false, 4, false, false),
                new Link("History", "#tabs", null, false, null, false, false));
    }

    public List<Link> actions() {
        return List.of(
                new Link("Copy address", "#menus", "copy", false, null, false, false),
                new Link("Archive", "/styleguide/undo", "archive", false, null, true, false),
                new Link("Delete", "/styleguide/undo", "trash", false, null, true, true));
    }

    public List<Fact> facts() {
        return List.of(
                new Fact("Domain", "acme.example", "https://acme.example"),
                new Fact("Industry", "Retail", null),
                new Fact("Revenue", null, null),
                new Fact("Address", "Calle de la Princesa 31, 28008 Madrid", null));
    }

    public List<Day> days() {
        return List.of(
                new Day(
                        "Today",
                        List.of(
                                new Entry(
                                        "mail",
                                        "info",
                                        "Luis answered \"Re: offer\"",
                                        now.minusSeconds(3000),
                                        "#story",
                                        "Thanks, we look at it on Tuesday.\nLuis",
                                        false,
                                        List.of()),
                                new Entry(
                                        "pencil",
                                        "",
                                        "Ana changed the account",
                                        now.minusSeconds(9000),
                                        null,
                                        null,
                                        false,
                                        List.of("Industry: Services → Retail", "Employees: 200 → 240")))),
                new Day(
                        "Yesterday",
                        List.of(
                                new Entry(
                                        "note",
                                        "warn",
                                        "Note by Tom",
                                        now.minusSeconds(90_000),
                                        null,
                                        "Price matters less to them than the date.",
                                        true,
                                        List.of()),
                                new Entry(
                                        "phone",
                                        "",
                                        "Call with Eva, 12 minutes",
                                        now.minusSeconds(96_000),
                                        null,
                                        null,
                                        false,
                                        List.of()))));
    }

    public List<Group> suggestions() {
        return List.of(
                new Group("Accounts", List.of(new Suggestion("#palette", "Acme Iberia", "Madrid", account(), null))),
                new Group("Go to", List.of(new Suggestion("#palette", "Contacts", null, null, "users"))));
    }
}
