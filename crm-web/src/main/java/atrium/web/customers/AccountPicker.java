package atrium.web.customers;

import atrium.domain.customers.AccountDirectory;
import atrium.domain.customers.AccountLine;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a form name an account: picked from suggestions, or typed by its exact name. */
@Component
class AccountPicker {

    private static final String FIELD = "account";

    private final AccountDirectory accounts;

    AccountPicker(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    Optional<String> name(UUID id, Viewer viewer) {
        return accounts.line(id, viewer).map(AccountLine::name);
    }

    /**
     * The values with the account's id in the place of what was typed.
     *
     * @param said the typed name; null where the form has no such field
     * @throws InvalidRecord when no account, or more than one, has the typed name
     */
    Map<String, String> resolve(Map<String, String> values, @Nullable String said, Viewer viewer) {
        if (said == null) {
            return values;
        }
        Map<String, String> resolved = new HashMap<>(values);
        resolved.put(FIELD, said.isBlank() ? "" : id(values.getOrDefault(FIELD, ""), said.strip(), viewer));
        return resolved;
    }

    private String id(String picked, String said, Viewer viewer) {
        if (!picked.isBlank() && said.equals(pickedName(picked, viewer).orElse(null))) {
            return picked;
        }
        List<AccountLine> named = accounts.named(said, viewer);
        if (named.size() != 1) {
            String key = named.isEmpty() ? "contact.problem.no-such-account" : "contact.problem.several-accounts";
            throw new InvalidRecord(List.of(new InvalidValue(FIELD, key, said)));
        }
        return named.get(0).id().toString();
    }

    private Optional<String> pickedName(String picked, Viewer viewer) {
        try {
            return name(UUID.fromString(picked), viewer);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
