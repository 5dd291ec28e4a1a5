package atrium.domain.sharing;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small company with a customer for each way in which one can be open to somebody: the person who looks is Rita. */
final class SharedCompany {

    final Map<String, UUID> accounts = new LinkedHashMap<>();
    final Map<String, UUID> contacts = new LinkedHashMap<>();
    final Viewer nora;
    final UUID rita;
    final UUID mate;
    final UUID team;
    final Instant now;

    private final AccountManagement accountDoor;
    private final ContactManagement contactDoor;
    private final Sharing sharing;

    SharedCompany(
            TestCompany company,
            AccountManagement accountDoor,
            ContactManagement contactDoor,
            Sharing sharing,
            ShareTable table,
            Clock clock) {
        this.accountDoor = accountDoor;
        this.contactDoor = contactDoor;
        this.sharing = sharing;
        now = clock.instant();
        nora = company.allSeeing("Nora");
        rita = company.viewer("Rita", StandardRole.SALES_REP).personId();
        mate = company.person("Mate");
        team = company.team("North", rita, mate);
        account("own", rita, null);
        account("of-mate", mate, null);
        account("of-team", null, team);
        account("foreign", nora.personId(), null);
        account("read", nora.personId(), null);
        account("edit", nora.personId(), null);
        account("read-by-team", nora.personId(), null);
        account("edit-by-team", nora.personId(), null);
        account("expired", nora.personId(), null);
        account("own-and-shared", rita, null);
        accounts.keySet().forEach(name -> contact("at-" + name, name));
        contact("foreign-alone", null);
        contact("read-alone", null);
        share("account", accounts, "read", rita, "read");
        share("account", accounts, "edit", rita, "edit");
        share("account", accounts, "read-by-team", team, "read");
        share("account", accounts, "edit-by-team", team, "edit");
        share("account", accounts, "own-and-shared", rita, "read");
        share("account", accounts, "own-and-shared", team, "read");
        share("contact", contacts, "read-alone", rita, "read");
        table.put(
                UUID.randomUUID(),
                account("expired"),
                new Grantee(rita, false, "Rita", ""),
                true,
                now.minusSeconds(1),
                nora.personId(),
                now.minusSeconds(60));
    }

    RecordRef account(String name) {
        return new RecordRef("account", id(accounts, name));
    }

    RecordRef contact(String name) {
        return new RecordRef("contact", id(contacts, name));
    }

    /** Rita at a level, by herself. */
    Viewer alone(Level level) {
        Viewer alone = TestViewers.at(level, rita);
        return level == Level.TEAM ? team(alone, Set.of(team)) : alone;
    }

    /** Rita at a level, with all that is shared with her. */
    Viewer rita(Level level) {
        return TestViewers.sharing(alone(level), Set.of(rita, team), true, now);
    }

    Viewer team(Viewer viewer, Set<UUID> teams) {
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                Set.of(rita, mate),
                teams,
                viewer.levels(),
                viewer.capabilities());
    }

    private void account(String name, @Nullable UUID owner, @Nullable UUID belongs) {
        Map<String, String> typed = new HashMap<>(Map.of("name", "Shared " + name, "country", "ES"));
        if (owner != null) {
            typed.put("owner", owner.toString());
        }
        if (belongs != null) {
            typed.put("team", belongs.toString());
        }
        accounts.put(name, accountDoor.open(typed, nora).value());
    }

    private void contact(String name, @Nullable String account) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "lastName",
                "Shared " + name,
                "country",
                "ES",
                "owner",
                nora.personId().toString()));
        if (account != null) {
            typed.put("account", id(accounts, account).toString());
        }
        contacts.put(name, contactDoor.open(typed, nora).value());
    }

    private void share(String type, Map<String, UUID> records, String name, UUID grantee, String right) {
        sharing.share(
                new RecordRef(type, id(records, name)), Map.of("grantee", grantee.toString(), "right", right), nora);
    }

    private static UUID id(Map<String, UUID> records, String name) {
        return Objects.requireNonNull(records.get(name), name);
    }
}
