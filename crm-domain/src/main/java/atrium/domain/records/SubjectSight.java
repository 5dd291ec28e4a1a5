package atrium.domain.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may do what with something about customers and records, such as a note or a plan: whoever may do it with the contact or,
 * where it is about none, with the account; and whoever may do it with the record it was made about. What is about a record goes
 * with that one into the bin, anything else with its customer. All of it in parts of statements over tables with the columns
 * account_id, contact_id and record_id; they call the contact {@code c}, the account {@code k}.
 */
@Component
public class SubjectSight {

    private final List<About> others = new ArrayList<>();
    private final About contact;
    private final About account;

    SubjectSight(RecordTypes types) {
        contact = new About(types.of("contact").orElseThrow(), "c", "contact_id");
        account = new About(types.of("account").orElseThrow(), "k", "account_id");
        types.all().stream()
                .filter(type -> type.storied() && !type.customer())
                .forEach(type -> others.add(new About(type, "s" + others.size(), "record_id")));
    }

    /** A type that something may be about, as statements join it to the column that points at it. */
    private record About(RecordType type, String alias, String column) {

        String join(String row) {
            return "LEFT JOIN %s %s ON %2$s.id = %s.%s".formatted(type.table(), alias, row, column);
        }

        Visibility told(Viewer viewer, String row) {
            Visibility read = Visibility.of(viewer, type, Act.READ, alias);
            return new Visibility(
                    "%s AND %s.deleted_at IS NULL AND %s".formatted(join(row), alias, read.sql()), read.parameters());
        }

        Visibility allowed(Viewer viewer, Act act) {
            Visibility allowed = Visibility.of(viewer, type, act, alias);
            return new Visibility(
                    "%1$s.id IS NOT NULL AND %1$s.deleted_at IS NULL AND %2$s".formatted(alias, allowed.sql()),
                    allowed.parameters());
        }

        String standing(String row) {
            String decides = type.customer() ? "%s.record_id IS NULL AND ".formatted(row) : "";
            return "NOT EXISTS (SELECT FROM %s b WHERE b.id = %s.%s AND %sb.deleted_at IS NOT NULL)"
                    .formatted(type.table(), row, column, decides);
        }
    }

    /** A condition: it is about a customer or a record. */
    public static String any(String row) {
        return "(%1$s.contact_id IS NOT NULL OR %1$s.account_id IS NOT NULL OR %1$s.record_id IS NOT NULL)"
                .formatted(row);
    }

    /** A condition: what it is about does not lie in the bin. */
    public String standing(String row) {
        return all().stream().map(about -> about.standing(row)).collect(Collectors.joining(" AND "));
    }

    /** Joins of all that it is about, whoever sees it; for {@link #allowed}. */
    public String joined(String row) {
        return all().stream().map(about -> about.join(row)).collect(Collectors.joining(" "));
    }

    /** A condition behind the joins of {@link #joined} or {@link #told}: the viewer may do this with it for what it is about. */
    public Visibility allowed(Viewer viewer, Act act, String row) {
        Visibility withContact = contact.allowed(viewer, act);
        Visibility withAccount = account.allowed(viewer, act);
        List<Visibility> parts = new ArrayList<>(List.of(withContact, withAccount));
        StringBuilder sql = new StringBuilder("(CASE WHEN %s.contact_id IS NULL THEN %s ELSE %s END"
                .formatted(row, withAccount.sql(), withContact.sql()));
        for (About other : others) {
            Visibility withOther = other.allowed(viewer, act);
            parts.add(withOther);
            sql.append(" OR ").append(withOther.sql());
        }
        return new Visibility(sql.append(") IS TRUE").toString(), Visibility.parameters(parts));
    }

    /** Joins of that alone which stands and the viewer sees, for {@link #columns} and whatever else is told of customers. */
    public Visibility told(Viewer viewer, String row) {
        List<Visibility> joins =
                all().stream().map(about -> about.told(viewer, row)).toList();
        return new Visibility(
                joins.stream().map(Visibility::sql).collect(Collectors.joining(" ")), Visibility.parameters(joins));
    }

    /** A condition behind the joins of {@link #told}: the viewer sees it for what it is about. */
    public String seen(String row) {
        String customer = "CASE WHEN %s.contact_id IS NULL THEN k.id ELSE c.id END IS NOT NULL".formatted(row);
        return others.stream()
                .map(other -> " OR " + other.alias() + ".id IS NOT NULL")
                .collect(Collectors.joining("", "(" + customer, ")"));
    }

    /** The columns contact_id, contact_name, account_id, account_name, record_type, record_id and record_name behind {@link #told}. */
    public String columns() {
        return "c.id AS contact_id, c.name AS contact_name, k.id AS account_id, k.name AS account_name, " + record();
    }

    /** The last three of these columns. */
    public String record() {
        if (others.isEmpty()) {
            return "NULL::text AS record_type, NULL::uuid AS record_id, NULL::text AS record_name";
        }
        return "CASE %s END AS record_type, %s AS record_id, %s AS record_name"
                .formatted(
                        others.stream()
                                .map(other -> "WHEN %s.id IS NOT NULL THEN '%s'"
                                        .formatted(other.alias(), other.type().code()))
                                .collect(Collectors.joining(" ")),
                        first("id"),
                        first("name"));
    }

    private String first(String column) {
        return others.stream()
                .map(other -> other.alias() + "." + column)
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    private List<About> all() {
        List<About> all = new ArrayList<>(List.of(contact, account));
        all.addAll(others);
        return all;
    }
}
