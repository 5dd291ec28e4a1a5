package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomFieldSpeed.State;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which fields can't be fast, and what stays as it is as long as a field is. */
@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CustomIndexBoundsModuleTests {

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomFieldSpeed speed;

    @Autowired
    CustomIndexes indexes;

    @Autowired
    CustomIndexWork work;

    @MockitoBean
    CustomIndexJob.Queue queue;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer admin;
    FastFields fast;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
        fast = new FastFields(keeping, speed, work, jdbc, admin);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        fields.of("account").all().forEach(field -> keeping.remove(field.id(), admin));
        work.go(FastFields.OCCASION);
        jdbc.sql("DELETE FROM account").update();
    }

    @Test
    void whatCantBeIndexedSaysWhyAndIsTriedAgainWhenSomebodyAsks() throws SQLException {
        CustomField seats = fast.add("number", "");
        fast.rows(20, Map.of(seats, List.of("7", "many")));
        fast.hurry(seats);
        assertThat(speed.of(fast.now(seats), admin)).isEqualTo(new CustomFieldSpeed.Speed(State.FAILED, 0, "values"));
        work.go(FastFields.OCCASION);
        assertThat(fast.made()).isEmpty();

        jdbc.sql("UPDATE account SET custom = NULL WHERE custom ->> :key = 'many'")
                .param("key", seats.key())
                .update();
        speed.retry(seats.id(), admin);
        work.go(FastFields.OCCASION);
        assertThat(fast.state(seats)).isEqualTo(State.READY);
    }

    @Test
    void whatNobodyCouldMakeInFiveAttemptsIsGivenUp() {
        CustomField seats = fast.add("number", "");
        fast.change(seats, Map.of("customFast", "yes"));
        work.giveUp(FastFields.OCCASION);
        assertThat(speed.of(fast.now(seats), admin).problem()).isEqualTo("interrupted");
    }

    @Test
    void aKindWithAnIndexStaysUntilTheIndexIsGone() throws SQLException {
        CustomField seats = fast.add("number", "");
        fast.hurry(seats);
        assertThat(fast.refusal(seats, Map.of("customKind", "text", "customFast", "no")))
                .containsExactly("customKind custom.problem.kind-fast");
        fast.change(seats, Map.of("customFast", "no"));
        assertThat(fast.refusal(seats, Map.of("customKind", "text")))
                .containsExactly("customKind custom.problem.kind-fast");
        work.go(FastFields.OCCASION);
        fast.change(seats, Map.of("customKind", "text"));
    }

    @Test
    void onlySomeFieldsAreFastAndNoLongTexts() {
        for (int i = 0; i < CustomContradictions.MOST_FAST; i++) {
            fast.change(fast.add("number", ""), Map.of("customFast", "yes"));
        }
        CustomField more = fast.add("number", "");
        assertThat(fast.refusal(more, Map.of("customFast", "yes")))
                .containsExactly("customFast custom.problem.many-fast");
        assertThat(fast.refusal(fast.add("long-text", ""), Map.of("customFast", "yes")))
                .contains("customFast custom.problem.not-fast-kind");
        assertThat(indexes.possible("account")).isTrue();
        assertThat(indexes.possible("pg_catalog.pg_class")).isFalse();
    }
}
