package atrium.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.search.Search;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever way one comes by a record, by its page, a list in any order, a count or a search, shares open the same ones. */
@ModuleTest
class SharedEverywhereModuleTests {

    private static final Set<String> SHARED = Set.of("read", "edit", "read-by-team", "edit-by-team", "own-and-shared");
    private static final List<String> SORTS = List.of("name", "-name", "changed", "-changed", "city,-name");

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Sharing sharing;

    @Autowired
    ShareTable table;

    @Autowired
    RecordTypes types;

    @Autowired
    RecordAccess access;

    @Autowired
    ListViews lists;

    @Autowired
    Search search;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    SharedCompany us;

    // What other tests stored is away while this one looks: who sees everything sees that, too.
    @BeforeEach
    void customers() {
        for (String table : List.of("account", "contact")) {
            jdbc.sql("UPDATE %s SET deleted_at = :at WHERE deleted_at IS NULL".formatted(table))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql("DELETE FROM search_document WHERE record_type = :type")
                    .param("type", table)
                    .update();
        }
        us = new SharedCompany(company, accounts, contacts, sharing, table, clock);
        PendingWrites.flush();
    }

    @ParameterizedTest
    @EnumSource
    void theSameRecordsAreOpenInEveryWay(Level level) {
        Viewer viewer = us.rita(level);
        assertOpen("account", us.accounts, seenAccounts(level), Act.READ, viewer);
        assertOpen("contact", us.contacts, seenContacts(level), Act.READ, viewer);
    }

    @ParameterizedTest
    @EnumSource
    void sharesToEditAloneLetEdit(Level level) {
        Set<String> read = Set.of("read", "read-by-team");
        Viewer viewer = us.rita(level);
        Set<String> edited = seenAccounts(level);
        Set<String> editedContacts = seenContacts(level);
        if (level != Level.ALL) {
            edited.removeAll(read);
            editedContacts.removeAll(Set.of("at-read", "at-read-by-team", "read-alone"));
        }

        assertThat(permitted("account", us.accounts, Act.EDIT, viewer)).isEqualTo(edited);
        assertThat(permitted("contact", us.contacts, Act.EDIT, viewer)).isEqualTo(editedContacts);
        assertThat(each("account", us.accounts, Act.EDIT, viewer)).isEqualTo(edited);
    }

    @ParameterizedTest
    @EnumSource
    void noShareLetsDelete(Level level) {
        Viewer viewer = us.rita(level);

        assertThat(permitted("account", us.accounts, Act.DELETE, viewer))
                .isEqualTo(permitted("account", us.accounts, Act.DELETE, us.alone(level)));
    }

    @ParameterizedTest
    @EnumSource
    void whoStandsInFindsWhatTheColleagueOwnsInEveryWay(Level level) {
        Viewer viewer = TestViewers.standingInFor(us.rita(level), Set.of(us.mate));
        Set<String> accounts = seenAccounts(level);
        Set<String> contacts = seenContacts(level);
        if (level == Level.OWN) {
            accounts.add("of-mate");
            contacts.add("at-of-mate");
        }

        assertOpen("account", us.accounts, accounts, Act.READ, viewer);
        assertOpen("contact", us.contacts, contacts, Act.READ, viewer);
    }

    @Test
    void whoSeesWhatManyHoldFindsTheSame() {
        Set<UUID> many = new HashSet<>(Set.of(us.team));
        IntStream.range(0, 50).forEach(i -> many.add(UUID.randomUUID()));
        Viewer leader = us.team(us.rita(Level.TEAM), many);
        Viewer viewer = TestViewers.sharing(leader, Set.of(us.rita, us.team), true, us.now);

        assertOpen("account", us.accounts, seenAccounts(Level.TEAM), Act.READ, viewer);
        assertOpen("contact", us.contacts, seenContacts(Level.TEAM), Act.READ, viewer);
    }

    @Test
    void theFilterShowsWhatIsSharedWithOneselfOrATeam() {
        assertThat(listed("account", us.accounts, Map.of("filter", "sharedWithMe is yes"), us.rita(Level.OWN)))
                .containsExactlyInAnyOrderElementsOf(SHARED);
        assertThat(listed("contact", us.contacts, Map.of("filter", "sharedWithMe is yes"), us.rita(Level.TEAM)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(SHARED.stream().map(name -> "at-" + name), Stream.of("read-alone"))
                                .toList());
        assertThat(listed("account", us.accounts, Map.of("filter", "sharedWithMe is-empty"), us.rita(Level.TEAM)))
                .containsExactlyInAnyOrder("own", "of-mate", "of-team");
    }

    @Test
    void readersAreFoundAmongManyPeople() {
        Viewer rita = us.rita(Level.OWN);
        RecordType type = type("account");
        us.accounts.forEach((name, id) -> assertThat(
                        access.readers(type, id, List.of(rita, us.nora)).contains(us.rita))
                .as(name)
                .isEqualTo(seenAccounts(Level.OWN).contains(name)));
        assertThat(access.readers(type("contact"), us.contact("at-read").id(), List.of(rita)))
                .containsExactly(us.rita);
    }

    private void assertOpen(String type, Map<String, UUID> records, Set<String> open, Act act, Viewer viewer) {
        assertThat(permitted(type, records, act, viewer)).isEqualTo(open);
        if (!viewer.may(act, type)) {
            return;
        }
        for (String filter :
                List.of("", "country is ES", "name contains Shared", "owner is-filled or owner is-empty")) {
            for (String sort : SORTS) {
                Map<String, String> parts =
                        filter.isEmpty() ? Map.of("sort", sort) : Map.of("sort", sort, "filter", filter);
                assertThat(listed(type, records, parts, viewer))
                        .as(parts.toString())
                        .containsExactlyInAnyOrderElementsOf(open);
            }
            ListQuery query = lists.read(type, filter.isEmpty() ? Map.of() : Map.of("filter", filter), viewer);
            assertThat(lists.countAll(query, act, viewer)).as(filter).isEqualTo(open.size());
            assertThat(lists.count(query, viewer).number()).as(filter).isEqualTo(open.size());
        }
        assertThat(listed(type, records, Map.of("q", "shared"), viewer)).containsExactlyInAnyOrderElementsOf(open);
        assertThat(each(type, records, act, viewer)).isEqualTo(open);
        assertThat(searched(type, records, viewer)).isEqualTo(open);
    }

    private Set<String> permitted(String type, Map<String, UUID> records, Act act, Viewer viewer) {
        return named(records, access.permittedAmong(type(type), records.values(), act, viewer));
    }

    private List<String> listed(String type, Map<String, UUID> records, Map<String, String> parts, Viewer viewer) {
        Map<UUID, String> names = names(records);
        List<String> met = new ArrayList<>();
        Map<String, String> address = new HashMap<>(parts);
        String next = "";
        while (next != null) {
            ListPage page = lists.page(lists.read(type, address, viewer), 3, viewer);
            page.rows().forEach(row -> met.add(names.getOrDefault(row.id(), "another")));
            next = page.next();
            address.put("at", String.valueOf(next));
        }
        return met;
    }

    private Set<String> each(String type, Map<String, UUID> records, Act act, Viewer viewer) {
        List<UUID> ids = new ArrayList<>();
        lists.each(lists.read(type, Map.of(), viewer), act, viewer, ids::add);
        assertThat(ids).doesNotHaveDuplicates();
        return named(records, ids);
    }

    private Set<String> searched(String type, Map<String, UUID> records, Viewer viewer) {
        Set<UUID> found = new HashSet<>();
        for (String typed : List.of("shared", "sha", "hared")) {
            search.find(typed, 50, viewer).stream()
                    .flatMap(group -> group.hits().stream())
                    .filter(hit -> hit.record().type().equals(type))
                    .forEach(hit -> found.add(hit.record().id()));
        }
        return named(records, found);
    }

    private static Set<String> named(Map<String, UUID> records, Iterable<UUID> ids) {
        Map<UUID, String> names = names(records);
        Set<String> found = new TreeSet<>();
        ids.forEach(id -> found.add(names.getOrDefault(id, "another")));
        return found;
    }

    private static Map<UUID, String> names(Map<String, UUID> records) {
        return records.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private Set<String> seenAccounts(Level level) {
        Set<String> open = new TreeSet<>();
        if (level == Level.ALL) {
            open.addAll(us.accounts.keySet());
        } else if (level != Level.NONE) {
            open.addAll(SHARED);
            open.add("own");
            if (level == Level.TEAM) {
                open.addAll(List.of("of-mate", "of-team"));
            }
        }
        return open;
    }

    private Set<String> seenContacts(Level level) {
        Set<String> open =
                seenAccounts(level).stream().map(name -> "at-" + name).collect(Collectors.toCollection(TreeSet::new));
        if (level == Level.ALL) {
            open.addAll(us.contacts.keySet());
        } else if (level != Level.NONE) {
            open.add("read-alone");
        }
        return open;
    }

    private RecordType type(String code) {
        return types.of(code).orElseThrow();
    }
}
