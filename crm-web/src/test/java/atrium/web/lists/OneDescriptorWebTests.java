package atrium.web.lists;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import atrium.domain.kernel.UuidV7;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordField;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Each column and each field of a descriptor is in the list and all that it does, though nothing else names it. */
@PageTest
@Import(OneDescriptorWebTests.Plugged.class)
class OneDescriptorWebTests {

    private static final UUID GARDEN = UuidV7.next();
    private static final UUID FOREST = UuidV7.next();
    private static final Map<String, String> IN_GARDEN =
            Map.of("name", "Anna", "meadow", "Garden", "breed", "carnica", "frames", "11");
    private static final Map<String, String> IN_FOREST =
            Map.of("name", "Berta", "meadow", "Forest", "breed", "buckfast", "frames", "9");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    ListViews lists;

    @Autowired
    BeehiveValues hives;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource texts;

    @TestConfiguration(proxyBeanMethods = false)
    static class Plugged {

        @Bean
        Beehives beehives() {
            return new Beehives();
        }

        @Bean
        BeehiveValues beehiveValues(Beehives type, JdbcClient jdbc) {
            jdbc.sql(Beehives.TABLE).update();
            return new BeehiveValues(type, jdbc);
        }
    }

    @BeforeEach
    void twoHives() {
        ((AbstractResourceBasedMessageSource) texts).addBasenames("texts/beehives");
        jdbc.sql("TRUNCATE beehive").update();
        hives.keep(GARDEN, IN_GARDEN);
        hives.keep(FOREST, IN_FOREST);
    }

    static Stream<ListColumn> columns() {
        return new Beehives().columns().stream();
    }

    static Stream<ListColumn> choices() {
        return columns().filter(column -> column.kind() == FieldKind.CHOICE);
    }

    static Stream<RecordField> fields() {
        return new Beehives().fields().stream();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumnIsShownAndOffered(ListColumn column) throws Exception {
        String page = text(get("/beehives").param("columns", "name," + column.key()));

        assertThat(page)
                .contains("id=\"sort-" + column.key() + "\"", ">" + label(column) + "<", shown(column, IN_GARDEN));
        assertThat(text(get("/beehives/menus/columns"))).contains("value=\"" + column.key() + "\"");
        assertThat(text(get("/beehives/menus/sort"))).contains("value=\"-" + column.key() + "\"");
        assertThat(text(get("/beehives/menus/filter"))).contains("ask=" + column.key());
        assertThat(text(get("/beehives/{id}/row", GARDEN).param("columns", "name," + column.key())))
                .contains(shown(column, IN_GARDEN));
        assertThat(text(get("/beehives/{id}/peek", GARDEN))).contains(shown(column, IN_GARDEN));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumnIsSortedBothWays(ListColumn column) throws Exception {
        String upwards = text(get("/beehives").param("sort", column.key()));
        String downwards = text(get("/beehives").param("sort", "-" + column.key()));

        assertThat(upwards.indexOf(GARDEN.toString()) < upwards.indexOf(FOREST.toString()))
                .isNotEqualTo(downwards.indexOf(GARDEN.toString()) < downwards.indexOf(FOREST.toString()));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumnIsAFilterFieldOfTheAddressAndOfTheBuilder(ListColumn column) throws Exception {
        String filter = column.key() + " is " + IN_GARDEN.get(column.key());

        assertThat(text(get("/beehives").param("filter", filter)))
                .contains(GARDEN.toString())
                .doesNotContain(FOREST.toString());
        assertThat(text(get("/beehives").param("ask", column.key())))
                .contains("value=\"" + column.key() + "\" selected");
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumnLeavesAsItIsShown(ListColumn column) throws Exception {
        String columns = "name," + column.key();

        String csv = file("/beehives/shown.csv", columns).getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).contains(label(column));
        assertThat(csv).contains(shown(column, IN_GARDEN), shown(column, IN_FOREST));
        assertThat(workbook("/beehives/shown.xlsx", columns)).contains(label(column), shown(column, IN_GARDEN));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aChoicePartsTheListIntoGroupsAndABoard(ListColumn column) throws Exception {
        assertThat(text(get("/beehives"))).contains("group=" + column.key(), "board=" + column.key());
        for (String way : List.of("group", "board")) {
            String parted = text(get("/beehives").param(way, column.key()));
            assertThat(parted).contains(GARDEN.toString(), FOREST.toString());
            assertThat(column.choices()).allSatisfy(choice -> assertThat(parted).contains(text(column, choice)));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsGivenToManyAtOnceAndLeavesWithAllOthers(RecordField field) throws Exception {
        String given = IN_FOREST.getOrDefault(field.key(), "");
        assertThat(text(post("/beehives/selected/edit").param("id", GARDEN.toString())))
                .contains("value=\"" + field.key() + "\"");

        perform(post("/beehives/selected/edit")
                .param("id", GARDEN.toString())
                .param("store", "true")
                .param("field", field.key())
                .param(field.key(), given));

        assertThat(hives.read(GARDEN)).containsEntry(field.key(), given);
        assertThat(file("/beehives/export.csv", "name").getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains(field.key(), given);
    }

    @Test
    void aHiveIsArchivedWithOthersAndFoundInTheArchive() throws Exception {
        perform(post("/beehives/selected/archive").param("id", GARDEN.toString()));

        assertThat(text(get("/beehives"))).doesNotContain(GARDEN.toString());
        assertThat(text(get("/beehives").param("archived", "true"))).contains(GARDEN.toString());
    }

    private String label(ListColumn column) {
        return texts.getMessage("field." + column.key(), null, Locale.ENGLISH);
    }

    private String text(ListColumn column, String choice) {
        return texts.getMessage(column.key() + "." + choice, null, Locale.ENGLISH);
    }

    private String shown(ListColumn column, Map<String, String> hive) {
        String value = hive.getOrDefault(column.key(), "");
        return column.kind() == FieldKind.CHOICE ? text(column, value) : value;
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = perform(request).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()))
                .andReturn();
    }

    private MockHttpServletResponse file(String path, String columns) throws Exception {
        return web.perform(asyncDispatch(perform(get(path).param("columns", columns))))
                .andReturn()
                .getResponse();
    }

    private String workbook(String path, String columns) throws Exception {
        byte[] content = file(path, columns).getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream)
                    .map(cell -> cell == null ? "" : cell.getText())
                    .collect(Collectors.joining("|"));
        }
    }
}
