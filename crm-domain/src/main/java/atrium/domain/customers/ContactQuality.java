package atrium.domain.customers;

import static atrium.domain.records.QualityAspect.COMPLETE;
import static atrium.domain.records.QualityAspect.REACHABLE;
import static atrium.domain.records.QualityAspect.VALID;

import atrium.domain.records.Assessed;
import atrium.domain.records.QualityCheck;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What contacts are looked through for; a person without an account is a full customer and lacks nothing. */
@Component
class ContactQuality implements Assessed {

    private static final String NAME = "concat_ws(' ', r.first_name, r.last_name)";

    // Of short names, and of scripts without capitals, nobody can tell.
    private static final String WRITTEN = CustomerChecks.meant(NAME) + " AND (length(" + NAME + ") < 5 OR upper(" + NAME
            + ") = lower(" + NAME + ") OR " + NAME + " NOT IN (upper(" + NAME + "), lower(" + NAME + ")))";

    private static final List<QualityCheck> CHECKS = List.of(
            QualityCheck.ofAll(
                    "full-name", COMPLETE, 2, "firstName", "r.first_name IS NOT NULL AND r.last_name IS NOT NULL"),
            new QualityCheck(
                    "no-job-title", COMPLETE, 1, "jobTitle", "r.account_id IS NOT NULL", "r.job_title IS NOT NULL"),
            new QualityCheck("odd-name", VALID, 1, "lastName", NAME + " <> ''", WRITTEN),
            CustomerChecks.phones("phone", "mobile"),
            CustomerChecks.MAIL,
            QualityCheck.ofAll("no-mail", REACHABLE, 3, "email", "r.email IS NOT NULL"),
            QualityCheck.ofAll(
                    "no-phone", REACHABLE, 2, "phone", "r.phone_e164 IS NOT NULL OR r.mobile_e164 IS NOT NULL"),
            CustomerChecks.ADDRESS);

    @Override
    public String type() {
        return "contact";
    }

    @Override
    public Map<String, Integer> expected() {
        return Map.of("country", 1, "city", 1, "owner", 2);
    }

    @Override
    public Set<String> alwaysFilled() {
        return Set.of("lifecycle");
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
