package atrium.domain.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.domain.savedviews.SavedViews;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TaggingModuleTests {

    @Autowired
    Tagging tagging;

    @Autowired
    Retagging retagging;

    @Autowired
    Tags tags;

    @Autowired
    TagKeeping keeping;

    @Autowired
    NamingRules rules;

    @Autowired
    RecordTypes types;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    ListViews lists;

    @Autowired
    SavedViews views;

    @Autowired
    SavedViewManagement viewKeeping;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    Viewer anna;
    RecordRef bosch;
    RecordRef siemens;
    RecordRef kern;

    @BeforeEach
    void threeCustomers() {
        anna = company.allSeeing("Anna");
        bosch = account("Bosch", anna);
        siemens = account("Siemens", anna);
        kern = new RecordRef(
                "contact", contacts.open(Map.of("lastName", "Kern"), anna).value());
        entities.flush();
    }

    @Test
    void aTagIsTheSameWhateverItsCaseAccentsAndBlanks() {
        tagging.putOn(bosch, "  Große   Kunden ", anna);
        tagging.putOn(siemens, "GROSSE KUNDEN", anna);

        assertThat(names(bosch)).containsExactly("Große Kunden");
        assertThat(tags.of(siemens)).isEqualTo(tags.of(bosch));
    }

    @Test
    void whatIsNoNameIsRefusedWithASentence() {
        assertThat(problem("  ")).isEqualTo("tag.problem.empty");
        assertThat(problem("x".repeat(41))).isEqualTo("tag.problem.too-long");
        assertThat(problem("one, two")).isEqualTo("tag.problem.signs");
        assertThat(problem("one; two")).isEqualTo("tag.problem.signs");
        assertThat(problem("nul\0")).isEqualTo("tag.problem.signs");
        assertThat(tags.all()).isEmpty();
    }

    @Test
    void aRecordCarriesOnlySoMany() {
        IntStream.range(0, Tagging.MOST).forEach(n -> tagging.putOn(bosch, "tag " + n, anna));

        assertThat(problem("one more")).isEqualTo("tag.problem.too-many");
        assertThat(names(bosch)).hasSize(Tagging.MOST);
        tagging.putOn(bosch, "Tag 7", anna);
    }

    @Test
    void whoMayNotEditARecordPutsNothingOnIt() {
        UUID otto = company.person("Otto");
        Viewer colleague = TestViewers.seeingTeamChangingOwn(otto, Set.of(otto, anna.personId()), Set.of());
        RecordRef hers = account("Hers", anna);
        own(hers, anna);
        Viewer stranger = TestViewers.seeingOwn();

        assertThatThrownBy(() -> tagging.putOn(hers, "mine", colleague)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> tagging.putOn(hers, "mine", stranger)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> tagging.putOn(new RecordRef("person", otto), "mine", anna))
                .isInstanceOf(UnknownRecord.class);
        assertThat(retagging.change(
                        type("account"),
                        List.of(hers.id(), UUID.randomUUID()),
                        new TagChange(Map.of(), Map.of()),
                        colleague.actor(),
                        colleague))
                .extracting(Outcome::messageKey)
                .containsExactly(Changeable.NOT_PERMITTED, Changeable.GONE);
        assertThat(tags.all()).isEmpty();
    }

    @Test
    void aChangeIsToldAsOneOfTheRecord() {
        tagging.putOn(kern, "speaker", anna);
        tagging.putOn(kern, "Partner", anna);
        tagging.takeOff(kern, id("partner"), anna);
        tagging.takeOff(kern, id("partner"), anna);
        PendingWrites.flush();

        assertThat(told("audit_entry", "text_key", kern))
                .containsExactly("- → speaker", "speaker → Partner, speaker", "Partner, speaker → speaker");
        assertThat(told("timeline_entry", "kind", kern)).hasSize(3);
    }

    @Test
    void manyRecordsAreTaggedAtOnceAndGetBackWhatNobodyChangedSince() {
        tagging.putOn(bosch, "old", anna);
        tagging.putOn(siemens, "new", anna);
        TagChange change = retagging.read("NEW", "old", anna);

        assertThat(retagging.change(type("account"), List.of(bosch.id(), siemens.id()), change, anna.actor(), anna))
                .extracting(Outcome::id, Outcome::result)
                .containsExactlyInAnyOrder(tuple(bosch.id(), Result.CHANGED), tuple(siemens.id(), Result.UNCHANGED));
        assertThat(names(bosch)).containsExactly("new");

        Retagged done = new Retagged(bosch.id(), Set.of(id("old")), Set.of(id("new")));
        tagging.putOn(bosch, "by somebody else", anna);
        assertThat(retagging.takeBack(type("account"), List.of(done), anna.actor(), anna))
                .extracting(Outcome::result)
                .containsExactly(Result.CHANGED);
        assertThat(names(bosch)).containsExactly("by somebody else", "old");

        assertThat(retagging.takeBack(type("account"), List.of(done), anna.actor(), anna))
                .extracting(Outcome::messageKey)
                .containsExactly(Changeable.CHANGED_SINCE);
        assertThat(names(bosch)).containsExactly("by somebody else", "old");
    }

    @Test
    void aTextListsTagsOldAndNewAndNoneIsMadeWhenOneCantBe() {
        tagging.putOn(bosch, "old", anna);

        assertThat(retagging.read("OLD, new; old,", "", anna).on())
                .isEqualTo(Map.of(id("old"), "old", id("new"), "new"));
        assertThat(problems("fine, " + "x".repeat(41), "")).containsExactly("on tag.problem.too-long");
        assertThat(problems("fine, old", "unknown, OLD"))
                .containsExactlyInAnyOrder("off tag.problem.none", "off tag.problem.both");
        assertThat(problems(" , ", "")).containsExactly("on tag.problem.no-tag");
        assertThat(problems("", IntStream.range(0, 60).mapToObj(String::valueOf).collect(Collectors.joining(","))))
                .containsExactly("off tag.problem.too-many-named", "on tag.problem.no-tag");
    }

    private List<String> problems(String on, String off) {
        return catchThrowableOfType(InvalidRecord.class, () -> retagging.read(on, off, anna)).problems().stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    @Test
    void listsShowAndAskForTags() {
        tagging.putOn(bosch, "vip", anna);
        tagging.putOn(bosch, "partner", anna);
        tagging.putOn(siemens, "partner", anna);
        RecordRef none = account("None", anna);
        entities.flush();

        assertThat(found("tags is \"%s\"", "vip")).containsExactlyInAnyOrder(bosch.id());
        assertThat(found("tags is \"%s\", \"%s\"", "vip", "partner"))
                .containsExactlyInAnyOrder(bosch.id(), siemens.id());
        assertThat(found("tags is \"%s\" and tags is \"%s\"", "vip", "partner")).containsExactly(bosch.id());
        assertThat(found("tags is-not \"%s\"", "vip")).containsExactlyInAnyOrder(siemens.id(), none.id());
        assertThat(found("tags is-empty")).containsExactly(none.id());
        assertThat(found("tags is-filled")).containsExactlyInAnyOrder(bosch.id(), siemens.id());
        assertThat(found("not (tags is \"%s\" or tags is-empty)", "vip")).containsExactly(siemens.id());
    }

    @Test
    void whoeverKeepsTagsDecidesWhoMakesNewOnesAndHowTheyAreNamed() {
        Viewer rep = TestViewers.at(Level.ALL, anna.personId());
        Viewer plain = withoutCapabilities(rep);
        rules.change(true, true, "region:\n  topic: ", anna);

        assertThatThrownBy(() -> tagging.putOn(bosch, "region: north", plain)).isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> tagging.putOn(bosch, "vip", anna)).isInstanceOf(InvalidRecord.class);
        assertThat(tags.creatable("region: north", plain)).isEmpty();
        assertThat(tags.creatable("Region: North", anna)).contains("region: north");
        tagging.putOn(bosch, "Region: North", anna);
        tagging.putOn(siemens, "REGION: north", plain);

        assertThat(names(siemens)).containsExactly("region: north");
        assertThatThrownBy(() -> rules.change(false, false, "", plain)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.change(false, false, "a,b", anna)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void tagsAreMergedOnAllRecordsAndViewsAskForTheOneThatStays() {
        tagging.putOn(bosch, "VIP", anna);
        tagging.putOn(bosch, "key account", anna);
        tagging.putOn(siemens, "VIP", anna);
        tagging.putOn(kern, "VIP", anna);
        UUID gone = id("vip");
        UUID stays = id("key account");
        UUID view = viewKeeping.keep(
                lists.read("account", Map.of("filter", "tags is \"" + gone + "\""), anna),
                Map.of("name", "Important", "audience", "own"),
                anna);

        assertThat(keeping.merge(gone, stays, anna)).isEqualTo(3);

        assertThat(tags.all()).extracting(Tag::id).containsExactly(stays);
        assertThat(List.of(bosch, siemens, kern))
                .allSatisfy(one -> assertThat(names(one)).containsExactly("key account"));
        assertThat(keeping.usage(stays, anna).byType()).isEqualTo(Map.of("account", 2L, "contact", 1L));
        assertThat(views.find(view, anna).orElseThrow().parts().get("filter")).contains(stays.toString());
    }

    @Test
    void tagsAreRenamedAndColouredByThoseWhoKeepThem() {
        tagging.putOn(bosch, "vip", anna);
        tagging.putOn(bosch, "old", anna);
        keeping.change(id("vip"), "VIP ", 3, anna);
        assertThat(tags.get(id("vip"))).isEqualTo(new Tag(id("vip"), "VIP", 3));
        assertThatThrownBy(() -> keeping.change(id("vip"), "OLD", 3, anna)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void aDeletedTagIsOnNoRecord() {
        tagging.putOn(bosch, "vip", anna);
        tagging.putOn(kern, "vip", anna);

        assertThat(keeping.delete(id("vip"), anna)).isEqualTo(2);
        assertThat(names(bosch)).isEmpty();
        assertThatThrownBy(() -> keeping.delete(UUID.randomUUID(), anna)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> keeping.usage(withoutCapabilities(anna))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whileTypingThoseThatBeginWithTheTextComeFirst() {
        List.of("Key account", "A key", "Partner").forEach(name -> tagging.putOn(siemens, name, anna));
        tagging.putOn(bosch, "Keys", anna);

        assertThat(tags.offered(bosch, "KEY", 5)).extracting(Tag::name).containsExactly("Key account", "A key");
        assertThat(tags.offered(bosch, "%", 5)).isEmpty();
        assertThat(tags.creatable("KEY account", anna)).isEmpty();
    }

    private String problem(String typed) {
        try {
            tagging.putOn(bosch, typed, anna);
            return "";
        } catch (InvalidRecord invalid) {
            return invalid.problems().get(0).messageKey();
        }
    }

    private Set<UUID> found(String filter, String... names) {
        Object[] ids = List.of(names).stream().map(this::id).toArray();
        var query = lists.read(
                "account", Map.of("filter", filter.formatted(ids), "columns", "name,tags", "sort", "tags"), anna);
        Set<UUID> found = new HashSet<>();
        lists.page(query, anna).rows().forEach(row -> found.add(row.id()));
        assertThat(lists.count(query, anna).number()).isEqualTo(found.size());
        return found;
    }

    private RecordRef account(String name, Viewer viewer) {
        RecordRef account = new RecordRef(
                "account", accounts.open(Map.of("name", name), viewer).value());
        entities.flush();
        return account;
    }

    private void own(RecordRef account, Viewer owner) {
        jdbc.sql("UPDATE account SET owner_id = :owner WHERE id = :id")
                .param("owner", owner.personId())
                .param("id", account.id())
                .update();
    }

    private UUID id(String name) {
        return tags.all().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> names(RecordRef record) {
        return tags.of(record).stream().map(Tag::name).toList();
    }

    private RecordType type(String code) {
        return types.of(code).orElseThrow();
    }

    private static Viewer withoutCapabilities(Viewer viewer) {
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                viewer.teams(),
                viewer.levels(),
                Set.of());
    }

    private List<String> told(String table, String kind, RecordRef record) {
        return jdbc.sql("""
                        SELECT coalesce(changes -> 0 ->> 'before', '-') || ' → ' || coalesce(changes -> 0 ->> 'after', '-')
                        FROM %s WHERE record_id = :id AND %s = 'contact.changed' ORDER BY id
                        """.formatted(table, kind))
                .param("id", record.id())
                .query(String.class)
                .list();
    }
}
