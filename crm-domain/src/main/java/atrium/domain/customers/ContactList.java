package atrium.domain.customers;

import static atrium.domain.records.FieldKind.*;

import atrium.domain.records.CardFace;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What lists of contacts can show, filter and sort. */
@Component
class ContactList implements Listed {

    private static final String ACCOUNT = "LEFT JOIN account a ON a.id = r.account_id AND a.deleted_at IS NULL";

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.of("name", TEXT, "r.name")
                    .indexedBy("fold(r.name)")
                    .inSearch()
                    .atFirst(),
            ListColumn.of("account", RECORD, "r.account_id")
                    .choosing(List.of("account"))
                    .named("a.name", ACCOUNT)
                    .atFirst(),
            ListColumn.of("jobTitle", TEXT, "r.job_title").inSearch().atFirst(),
            ListColumn.of("email", EMAIL, "r.email").inSearch().atFirst(),
            ListColumn.of("phone", PHONE, "r.phone").inSearch(),
            ListColumn.of("mobile", PHONE, "r.mobile").inSearch(),
            ListColumn.of("country", COUNTRY, "r.country")
                    .leadingTo("changed", "name")
                    .atFirst(),
            ListColumn.of("city", TEXT, "r.city").inSearch(),
            ListColumn.of("lifecycle", CHOICE, "r.lifecycle")
                    .choosing(Lifecycle.CODES)
                    .always()
                    .leadingTo("changed")
                    .atFirst(),
            ListColumn.of("owner", PERSON, "r.owner_id")
                    .named("p.name", "LEFT JOIN person p ON p.id = r.owner_id")
                    .leadingTo("changed", "name")
                    .atFirst(),
            ListColumn.of("team", TEAM, "r.team_id")
                    .named("t.name", "LEFT JOIN team t ON t.id = r.team_id")
                    .leadingTo("name"),
            ListColumn.of("lastTouch", INSTANT, "r.last_touch_at")
                    .indexedBy("coalesce(r.last_touch_at, '-infinity')")
                    .atFirst(),
            ListColumn.of("changed", INSTANT, "r.changed_at").indexedBy("r.changed_at"),
            ListColumn.of("created", INSTANT, "r.created_at").indexedBy("r.created_at"),
            ListColumn.of("street", TEXT, "r.street"),
            ListColumn.of("postalCode", TEXT, "r.postal_code"),
            ListColumn.of("region", TEXT, "r.region"),
            ListColumn.of("externalId", TEXT, "r.external_id").inSearch());

    @Override
    public String type() {
        return "contact";
    }

    @Override
    public List<ListColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<CardFace> card() {
        return Optional.of(new CardFace("account", null, "owner", "nextStep", "nextStepState", null));
    }

    @Override
    public List<String> quickFilters() {
        return List.of("country", "owner", "lifecycle", "jobTitle");
    }
}
