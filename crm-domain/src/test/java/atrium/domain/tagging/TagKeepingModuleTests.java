package atrium.domain.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.domain.savedviews.SavedViews;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Those who keep tags decide how they are named, and rename, merge and delete them on all records. */
@ModuleTest
class TagKeepingModuleTests {

    @Autowired
    Tagging tagging;

    @Autowired
    Tags tags;

    @Autowired
    TagKeeping keeping;

    @Autowired
    NamingRules rules;

    @Autowired
    ListViews lists;

    @Autowired
    SavedViews views;

    @Autowired
    SavedViewManagement viewKeeping;

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
    void whoeverKeepsTagsDecidesWhoMakesNewOnesAndHowTheyAreNamed() {
        Viewer rep = TestViewers.at(Level.ALL, anna.personId());
        Viewer plain = TestViewers.withoutCapabilities(rep);
        rules.change(true, true, "region:\n  topic: ", anna);

        assertThatThrownBy(() -> tagging.putOn(bosch, "region: north", plain)).isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> tagging.putOn(bosch, "vip", anna)).isInstanceOf(InvalidRecord.class);
        assertThat(tags.creatable("region: north", plain)).isEmpty();
        assertThat(tags.creatable("Region: North", anna)).contains("region: north");
        customers.tag(bosch, "Region: North");
        tagging.putOn(siemens, "REGION: north", plain);

        assertThat(customers.names(siemens)).containsExactly("region: north");
        assertThatThrownBy(() -> rules.change(false, false, "", plain)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.change(false, false, "a,b", anna)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void tagsAreMergedOnAllRecordsAndViewsAskForTheOneThatStays() {
        customers.tag(bosch, "VIP");
        customers.tag(bosch, "key account");
        customers.tag(siemens, "VIP");
        customers.tag(kern, "VIP");
        UUID gone = customers.id("vip");
        UUID stays = customers.id("key account");
        UUID view = viewKeeping.keep(
                lists.read("account", Map.of("filter", "tags is \"" + gone + "\""), anna),
                Map.of("name", "Important", "audience", "own"),
                anna);

        assertThat(keeping.merge(gone, stays, anna)).isEqualTo(3);

        assertThat(tags.all()).extracting(Tag::id).containsExactly(stays);
        assertThat(List.of(bosch, siemens, kern))
                .allSatisfy(one -> assertThat(customers.names(one)).containsExactly("key account"));
        assertThat(keeping.usage(stays, anna).byType()).isEqualTo(Map.of("account", 2L, "contact", 1L));
        assertThat(views.find(view, anna).orElseThrow().parts().get("filter")).contains(stays.toString());
    }

    @Test
    void tagsAreRenamedAndColouredByThoseWhoKeepThem() {
        customers.tag(bosch, "vip");
        customers.tag(bosch, "old");
        keeping.change(customers.id("vip"), "VIP ", 3, anna);
        assertThat(tags.get(customers.id("vip"))).isEqualTo(new Tag(customers.id("vip"), "VIP", 3));
        assertThatThrownBy(() -> keeping.change(customers.id("vip"), "OLD", 3, anna))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void aDeletedTagIsOnNoRecord() {
        customers.tag(bosch, "vip");
        customers.tag(kern, "vip");

        assertThat(keeping.delete(customers.id("vip"), anna)).isEqualTo(2);
        assertThat(customers.names(bosch)).isEmpty();
        assertThatThrownBy(() -> keeping.delete(UUID.randomUUID(), anna)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> keeping.usage(TestViewers.withoutCapabilities(anna)))
                .isInstanceOf(NotPermitted.class);
    }
}
