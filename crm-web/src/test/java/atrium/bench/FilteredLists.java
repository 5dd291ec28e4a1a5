package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contacts by filters as people make them, own fields and those of related records, on the first page and on the tenth. */
final class FilteredLists {

    private static final Pattern NEXT = Pattern.compile("id=\"step-next\" href=\"([^\"]+)\"");

    private static final String BARE = """
            SELECT r.*, p.name, a.name FROM contact r LEFT JOIN person p ON p.id = r.owner_id
            LEFT JOIN account a ON a.id = r.account_id
            WHERE r.deleted_at IS NULL AND r.archived_at IS NULL AND %s%s%s ORDER BY %s LIMIT 51
            """;

    private static final String KEY = """
            SELECT %s || '~' || r.id FROM contact r
            WHERE r.deleted_at IS NULL AND r.archived_at IS NULL AND %s%s ORDER BY %s OFFSET %d LIMIT 1
            """;

    private static final int PAGES = 10;
    private static final int ROWS = 50;

    private final Database database;
    private final Installation atrium;

    FilteredLists(Database database, Installation atrium) {
        this.database = database;
        this.atrium = atrium;
    }

    /** A filter as it is typed, in SQL, and whether the names order it instead of the last change. */
    private enum Filter {
        QUIET(
                "in Spain, quiet for 90 days",
                "country is ES and lastTouch before -90d",
                "r.country = 'ES' AND r.last_touch_at < now() - interval '90 days'",
                false),
        BUYERS(
                "leads who purchase",
                "lifecycle is lead, qualified and jobTitle contains purchas",
                "r.lifecycle IN ('lead', 'qualified') AND r.job_title ILIKE '%purchas%'",
                true),
        METALS(
                "customers in metals",
                "account.industry is Metals and lifecycle is customer",
                "r.lifecycle = 'customer' AND r.account_id IN (SELECT id FROM account WHERE industry = 'Metals' AND deleted_at IS NULL)",
                false),
        LAPSED(
                "account in Spain, bought nothing for 90 days",
                "account.country is ES and not purchase has (orderedAt last 90d)",
                """
                EXISTS (SELECT FROM account o WHERE o.id = r.account_id AND o.country = 'ES' AND o.deleted_at IS NULL)
                AND NOT EXISTS (SELECT FROM purchase o WHERE o.contact_id = r.id AND o.deleted_at IS NULL
                  AND o.ordered_at >= now() - interval '90 days')""",
                false),
        REACHABLE(
                "groups: open or won in Germany or Austria, with mail and title",
                "(country is DE or country is AT) and (lifecycle is customer or lifecycle is opportunity)"
                        + " and email is-filled and not jobTitle is-empty",
                "r.country IN ('DE', 'AT') AND r.lifecycle IN ('customer', 'opportunity') AND r.email IS NOT NULL"
                        + " AND r.job_title IS NOT NULL",
                true);

        final String what;
        final String typed;
        final String sql;
        final boolean byName;

        Filter(String what, String typed, String sql, boolean byName) {
            this.what = what;
            this.typed = typed;
            this.sql = sql;
            this.byName = byName;
        }

        String order() {
            return byName ? "fold(r.name), r.id" : "r.changed_at DESC, r.id DESC";
        }
    }

    List<Measure> all() throws Exception {
        List<Measure> all = new ArrayList<>();
        for (Asker who : List.of(Asker.ALL, Asker.TEAMS, Asker.OWN)) {
            for (Filter filter : Filter.values()) {
                List<String> pages = pages(filter, who);
                all.add(measure(filter, who, pages.get(0), 1));
                if (pages.size() > 1) {
                    all.add(measure(filter, who, pages.get(pages.size() - 1), pages.size()));
                }
            }
        }
        return all;
    }

    // A small portfolio may have fewer pages.
    private List<String> pages(Filter filter, Asker who) throws Exception {
        database.seeing(who);
        Visitor visitor = Visitor.as(who, atrium);
        List<String> pages = new ArrayList<>();
        pages.add(
                "/contacts?filter=" + Visitor.encoded(filter.typed) + "&sort=" + (filter.byName ? "name" : "-changed"));
        while (pages.size() < PAGES) {
            Matcher next = NEXT.matcher(visitor.page(pages.get(pages.size() - 1)));
            if (!next.find()) {
                break;
            }
            pages.add(next.group(1).replace("&amp;", "&"));
        }
        return pages;
    }

    private Measure measure(Filter filter, Asker who, String address, int page) throws Exception {
        Lists lists = new Lists(database);
        String seen = Lists.seen(who, true);
        List<Object> arguments = new ArrayList<>(Arrays.asList(lists.arguments(who, true)));
        String place = "";
        if (page > 1) {
            String value = filter.byName ? "fold(r.name)" : "r.changed_at::text";
            String sql = KEY.formatted(value, filter.sql, seen, filter.order(), (page - 1) * ROWS - 1);
            String key = database.text(sql, arguments.toArray());
            int cut = key.lastIndexOf('~');
            place = filter.byName
                    ? " AND (fold(r.name), r.id) > (?, ?::uuid)"
                    : " AND (r.changed_at, r.id) < (?::timestamptz, ?::uuid)";
            arguments.add(key.substring(0, cut));
            arguments.add(key.substring(cut + 1));
        }
        return new Measure(
                "filtered contacts, %s, page %d, %s"
                        .formatted(filter.what, page, who.name().toLowerCase(java.util.Locale.ROOT)),
                who,
                Goal.LIST,
                List.of(address),
                List.of(List.of(
                        new Question(BARE.formatted(filter.sql, seen, place, filter.order()), arguments.toArray()))));
    }
}
