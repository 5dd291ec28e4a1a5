package atrium.domain.customers;

import static atrium.domain.records.FieldKind.*;

import atrium.domain.records.CardFace;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What lists of accounts can show, filter and sort. */
@Component
class AccountList implements Listed {

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.of("name", TEXT, "r.name")
                    .indexedBy("fold(r.name)")
                    .inSearch()
                    .atFirst(),
            ListColumn.of("domain", DOMAIN, "r.domain").inSearch(),
            ListColumn.of("industry", TEXT, "r.industry").inSearch().atFirst(),
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
            ListColumn.of("changed", INSTANT, "r.changed_at")
                    .indexedBy("r.changed_at")
                    .atFirst(),
            ListColumn.of("created", INSTANT, "r.created_at").indexedBy("r.created_at"),
            ListColumn.of("employees", WHOLE, "r.employees"),
            ListColumn.of("revenue", AMOUNT, "r.revenue_amount").in("r.revenue_currency"),
            ListColumn.of("founded", YEAR, "r.founded"),
            ListColumn.of("website", WEB_ADDRESS, "r.website"),
            ListColumn.of("email", EMAIL, "r.email").inSearch(),
            ListColumn.of("phone", PHONE, "r.phone").inSearch(),
            ListColumn.of("street", TEXT, "r.street"),
            ListColumn.of("postalCode", TEXT, "r.postal_code"),
            ListColumn.of("region", TEXT, "r.region"),
            ListColumn.of("externalId", TEXT, "r.external_id").inSearch());

    @Override
    public String type() {
        return "account";
    }

    @Override
    public List<ListColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<CardFace> card() {
        return Optional.of(new CardFace("industry", "revenue", "owner", "nextStep", "nextStepState", null));
    }

    @Override
    public List<String> quickFilters() {
        return List.of("country", "owner", "lifecycle", "industry");
    }
}
