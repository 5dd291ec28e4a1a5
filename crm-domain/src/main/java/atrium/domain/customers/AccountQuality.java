package atrium.domain.customers;

import static atrium.domain.records.QualityAspect.REACHABLE;
import static atrium.domain.records.QualityAspect.VALID;

import atrium.domain.records.Assessed;
import atrium.domain.records.QualityCheck;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What accounts are looked through for. */
@Component
class AccountQuality implements Assessed {

    private static final String COLLEAGUE = """
            EXISTS (SELECT FROM contact c WHERE c.account_id = r.id AND c.deleted_at IS NULL AND c.archived_at IS NULL
              AND (c.email IS NOT NULL OR c.phone_e164 IS NOT NULL OR c.mobile_e164 IS NOT NULL))""";

    private static final List<QualityCheck> CHECKS = List.of(
            QualityCheck.ofAll("placeholder", VALID, 2, "name", CustomerChecks.meant("r.name")),
            CustomerChecks.phones("phone"),
            CustomerChecks.MAIL,
            QualityCheck.ofAll("unreachable", REACHABLE, 2, "phone", "r.email IS NOT NULL OR r.phone_e164 IS NOT NULL"),
            QualityCheck.ofAll("nobody-reachable", REACHABLE, 2, "name", COLLEAGUE),
            CustomerChecks.ADDRESS);

    @Override
    public String type() {
        return "account";
    }

    @Override
    public Map<String, Integer> expected() {
        return Map.of("domain", 1, "industry", 1, "employees", 1, "country", 2, "city", 1, "owner", 2);
    }

    @Override
    public Set<String> alwaysFilled() {
        return Set.of("name", "lifecycle");
    }

    @Override
    public List<QualityCheck> checks() {
        return CHECKS;
    }

    @Override
    public String seenAt() {
        return "greatest(r.changed_at, r.last_touch_at)";
    }
}
