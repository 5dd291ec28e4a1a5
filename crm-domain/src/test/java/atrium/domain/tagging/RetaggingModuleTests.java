package atrium.domain.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Tags of many records are changed at once, as a text names them. */
@ModuleTest
class RetaggingModuleTests {

    @Autowired
    Retagging retagging;

    @Autowired
    RecordTypes types;

    TaggedCustomers customers;
    Viewer anna;
    RecordRef bosch;
    RecordRef siemens;

    @BeforeEach
    void threeCustomers(@Autowired AutowireCapableBeanFactory beans) {
        customers = beans.createBean(TaggedCustomers.class);
        anna = customers.anna;
        bosch = customers.bosch;
        siemens = customers.siemens;
    }

    @Test
    void manyRecordsAreTaggedAtOnceAndGetBackWhatNobodyChangedSince() {
        customers.tag(bosch, "old");
        customers.tag(siemens, "new");
        TagChange change = retagging.read("NEW", "old", anna);

        assertThat(retagging.change(type("account"), List.of(bosch.id(), siemens.id()), change, anna.actor(), anna))
                .extracting(Outcome::id, Outcome::result)
                .containsExactlyInAnyOrder(tuple(bosch.id(), Result.CHANGED), tuple(siemens.id(), Result.UNCHANGED));
        assertThat(customers.names(bosch)).containsExactly("new");

        Retagged done = new Retagged(bosch.id(), Set.of(customers.id("old")), Set.of(customers.id("new")));
        customers.tag(bosch, "by somebody else");
        assertThat(retagging.takeBack(type("account"), List.of(done), anna.actor(), anna))
                .extracting(Outcome::result)
                .containsExactly(Result.CHANGED);
        assertThat(customers.names(bosch)).containsExactly("by somebody else", "old");

        assertThat(retagging.takeBack(type("account"), List.of(done), anna.actor(), anna))
                .extracting(Outcome::messageKey)
                .containsExactly(Changeable.CHANGED_SINCE);
        assertThat(customers.names(bosch)).containsExactly("by somebody else", "old");
    }

    @Test
    void aTextListsTagsOldAndNewAndNoneIsMadeWhenOneCantBe() {
        customers.tag(bosch, "old");

        assertThat(retagging.read("OLD, new; old,", "", anna).on())
                .isEqualTo(Map.of(customers.id("old"), "old", customers.id("new"), "new"));
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

    private RecordType type(String code) {
        return types.of(code).orElseThrow();
    }
}
