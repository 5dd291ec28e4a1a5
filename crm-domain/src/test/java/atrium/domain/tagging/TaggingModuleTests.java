package atrium.domain.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tags are put on records and taken off, told, offered while typing, and asked for in lists. */
@ModuleTest
class TaggingModuleTests {

    @Autowired
    Tagging tagging;

    @Autowired
    Retagging retagging;

    @Autowired
    Tags tags;

    @Autowired
    RecordTypes types;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    TaggedCustomers customers;
    Viewer anna;
    RecordRef bosch;
    RecordRef siemens;
    RecordRef kern;

    @BeforeEach
    void threeCustomers(@Autowired AutowireCapableBeanFactory beans) {
        customers = beans.createBean(TaggedCustomers.class);
        anna = customers.anna;
        bosch = customers.bosch;
        siemens = customers.siemens;
        kern = customers.kern;
    }

    @Test
    void aTagIsTheSameWhateverItsCaseAccentsAndBlanks() {
        customers.tag(bosch, "  Große   Kunden ");
        customers.tag(siemens, "GROSSE KUNDEN");

        assertThat(customers.names(bosch)).containsExactly("Große Kunden");
        assertThat(tags.of(siemens)).isEqualTo(tags.of(bosch));
    }

    @Test
    void whatIsNoNameIsRefusedWithASentence() {
        assertThat(customers.problem("  ")).isEqualTo("tag.problem.empty");
        assertThat(customers.problem("x".repeat(41))).isEqualTo("tag.problem.too-long");
        assertThat(customers.problem("one, two")).isEqualTo("tag.problem.signs");
        assertThat(customers.problem("one; two")).isEqualTo("tag.problem.signs");
        assertThat(customers.problem("nul\0")).isEqualTo("tag.problem.signs");
        assertThat(tags.all()).isEmpty();
    }

    @Test
    void aRecordCarriesOnlySoMany() {
        IntStream.range(0, Tagging.MOST).forEach(n -> tagging.putOn(bosch, "tag " + n, anna));

        assertThat(customers.problem("one more")).isEqualTo("tag.problem.too-many");
        assertThat(customers.names(bosch)).hasSize(Tagging.MOST);
        customers.tag(bosch, "Tag 7");
    }

    @Test
    void whoMayNotEditARecordPutsNothingOnIt() {
        UUID otto = company.person("Otto");
        Viewer colleague = TestViewers.seeingTeamChangingOwn(otto, Set.of(otto, anna.personId()), Set.of());
        RecordRef hers = customers.account("Hers");
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
        customers.tag(kern, "speaker", "Partner");
        tagging.takeOff(kern, customers.id("partner"), anna);
        tagging.takeOff(kern, customers.id("partner"), anna);
        PendingWrites.flush();

        assertThat(told("audit_entry", "text_key", kern))
                .containsExactly("- → speaker", "speaker → Partner, speaker", "Partner, speaker → speaker");
        assertThat(told("timeline_entry", "kind", kern)).hasSize(3);
    }

    @Test
    void listsShowAndAskForTags() {
        customers.tag(bosch, "vip", "partner");
        customers.tag(siemens, "partner");
        RecordRef none = customers.account("None");
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
    void whileTypingThoseThatBeginWithTheTextComeFirst() {
        customers.tag(siemens, "Key account", "A key", "Partner");
        customers.tag(bosch, "Keys");

        assertThat(tags.offered(bosch, "KEY", 5)).extracting(Tag::name).containsExactly("Key account", "A key");
        assertThat(tags.offered(bosch, "%", 5)).isEmpty();
        assertThat(tags.creatable("KEY account", anna)).isEmpty();
    }

    private Set<UUID> found(String filter, String... names) {
        Object[] ids = List.of(names).stream().map(customers::id).toArray();
        String own = "region is \"%s\" and (%s)".formatted(customers.region(), filter.formatted(ids));
        var query = lists.read("account", Map.of("filter", own, "columns", "name,tags", "sort", "tags"), anna);
        Set<UUID> found = new HashSet<>();
        lists.page(query, anna).rows().forEach(row -> found.add(row.id()));
        assertThat(lists.count(query, anna).number()).isEqualTo(found.size());
        return found;
    }

    private void own(RecordRef account, Viewer owner) {
        jdbc.sql("UPDATE account SET owner_id = :owner WHERE id = :id")
                .param("owner", owner.personId())
                .param("id", account.id())
                .update();
    }

    private RecordType type(String code) {
        return types.of(code).orElseThrow();
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
