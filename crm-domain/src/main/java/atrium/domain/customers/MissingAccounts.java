package atrium.domain.customers;

import atrium.domain.customfields.CustomDemands;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts that rows of a chunk name and that are not there: each gets an id, and is made once a row needs it. */
final class MissingAccounts {

    // No revenue is known of them, so it needs no currency.
    private static final String NO_CURRENCY = "";

    private final CustomFieldSet custom;
    private final CustomDemands demands;
    private final Ownership ownership;
    private final Map<String, ImportedRecord<AccountFacts>> byKey = new HashMap<>();
    private final Map<UUID, String> promised = new HashMap<>();
    private final List<ImportedRecord<AccountFacts>> needed = new ArrayList<>();
    private final Map<String, InvalidValue> refused = new HashMap<>();

    /** @param ownership to whom they will belong */
    MissingAccounts(CustomFieldSet custom, Ownership ownership, Viewer viewer) {
        this.custom = custom;
        this.demands = custom.demands(viewer);
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
        FieldReader reader = new FieldReader(custom.preset(Map.of("name", typed)));
        AccountFacts facts = AccountText.read(reader, NO_CURRENCY, custom);
        Map<String, String> text = AccountText.write(facts, ownership);
        ImportedRecord<AccountFacts> account = ImportedRecord.fresh(UuidV7.next());
        demands.check(reader, Map.of(), text, account.id);
        if (!reader.problems().isEmpty()) {
            refused.put(typed, custom.along("account", typed, reader.problems().get(0)));
            return null;
        }
        account.become(facts, ownership, text);
        byKey.put(key, account);
        promised.put(account.id, key);
        return account.id;
    }

    /** Why no account of this name can be made; empty where none was asked for, or it can. */
    Optional<InvalidValue> refusal(String typed) {
        return Optional.ofNullable(refused.get(typed));
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
