package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts that rows of a chunk name and that are not there: each gets an id, and is made once a row needs it. */
final class MissingAccounts {

    // No revenue is known of them, so it needs no currency.
    private static final String NO_CURRENCY = "";

    private final Ownership ownership;
    private final Map<String, ImportedRecord<AccountFacts>> byKey = new HashMap<>();
    private final Map<UUID, String> promised = new HashMap<>();
    private final List<ImportedRecord<AccountFacts>> needed = new ArrayList<>();

    /** @param ownership to whom they will belong */
    MissingAccounts(Ownership ownership) {
        this.ownership = ownership;
    }

    /**
     * The id that an account of this name will have; null when no account can have it.
     *
     * @param key normalised form, so that two spellings are one account
     */
    @Nullable UUID promise(String key, String typed) {
        ImportedRecord<AccountFacts> there = byKey.get(key);
        if (there != null) {
            return there.id;
        }
        FieldReader reader = new FieldReader(Map.of("name", typed));
        AccountFacts facts = AccountText.read(reader, NO_CURRENCY, CustomFieldSet.NONE);
        if (!reader.problems().isEmpty()) {
            return null;
        }
        ImportedRecord<AccountFacts> account = ImportedRecord.fresh(UuidV7.next());
        account.become(facts, ownership, AccountText.write(facts, ownership));
        byKey.put(key, account);
        promised.put(account.id, key);
        return account.id;
    }

    /** Says that a row needs an account; its key when it is a missing one that no row needed before, else null. */
    @Nullable String need(@Nullable UUID account) {
        String key = account == null ? null : promised.remove(account);
        if (key != null) {
            needed.add(byKey.get(key));
        }
        return key;
    }

    List<ImportedRecord<AccountFacts>> needed() {
        return needed;
    }
}
