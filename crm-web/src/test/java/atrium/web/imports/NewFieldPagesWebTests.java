package atrium.web.imports;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.MARKETER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customfields.CustomChoice;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomKind;
import atrium.domain.dataexchange.ImportUploads;
import atrium.domain.dataexchange.Imports;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Columns of a file that become fields of the company's own. */
@PageTest
class NewFieldPagesWebTests {

    private static final String FILE = """
            name;Boat class;Mooring fee;Season ticket
            Pier One;Dinghy;1.200,50 CHF;ja
            Pier Two;dinghy;900 CHF;nein
            Pier Three;Yacht;70 CHF;ja
            """;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    ImportUploads uploads;

    @Autowired
    Imports imports;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomFieldKeeping keeping;

    @AfterEach
    void removeThem() {
        fields.of("account").all().stream()
                .filter(field -> List.of("Boat class", "Fee", "Season ticket").contains(field.label()))
                .forEach(field -> keeping.remove(field.id(), people.viewer(ADMINISTRATOR)));
    }

    @Test
    void anAdministratorMakesFieldsOfColumnsAndTheirValues() throws Exception {
        UUID id = uploaded(ADMINISTRATOR);
        web.perform(get("/imports/" + id + "/mapping").with(people.as(ADMINISTRATOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString("3 columns have no field."),
                                stringContainsInOrder("new.2.label", "Mooring fee", "value=\"money\" selected"),
                                stringContainsInOrder("new.3.label", "Season ticket", "value=\"yes-no\" selected"))));
        send(id, ADMINISTRATOR, "Fee", "choice").andExpect(redirectedUrl("/imports/" + id));

        CustomField boats = field("Boat class");
        assertThat(boats.kind()).isEqualTo(CustomKind.CHOICE);
        assertThat(boats.choices()).extracting(CustomChoice::label).containsExactly("Dinghy", "Yacht");
        assertThat(field("Fee").kind()).isEqualTo(CustomKind.MONEY);
        assertThat(Objects.requireNonNull(
                                imports.run(id, people.viewer(ADMINISTRATOR)).plan())
                        .fields())
                .containsExactly("name", boats.key(), field("Fee").key(), null);
    }

    @Test
    void whatCanBeNoFieldIsSaidAndNothingIsMadeOrLost() throws Exception {
        UUID id = uploaded(ADMINISTRATOR);
        send(id, ADMINISTRATOR, " ", "text")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mooring fee: Please fill this in."),
                                stringContainsInOrder("new.1.label", "Boat class", "value=\"text\" selected"))));

        assertThat(fields.of("account").all()).noneMatch(field -> field.label().equals("Boat class"));
    }

    @Test
    void whoMayNotAddFieldsReadsWhomToAsk() throws Exception {
        UUID id = uploaded(MARKETER);
        web.perform(get("/imports/" + id + "/mapping").with(people.as(MARKETER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                stringContainsInOrder("New fields are added by", "The " + ADMINISTRATOR.code()),
                                not(containsString("new.1.label")))));
        send(id, MARKETER, "Fee", "text").andExpect(status().isForbidden());
        assertThat(fields.of("account").all()).noneMatch(field -> field.label().equals("Boat class"));
    }

    private ResultActions send(UUID id, StandardRole role, String fee, String boats) throws Exception {
        return web.perform(post("/imports/" + id + "/mapping")
                .param("field", "name", "new", "new", "")
                .param("new.1.label", "Boat class")
                .param("new.1.kind", boats)
                .param("new.2.label", fee)
                .param("new.2.kind", "money")
                .param("identity", "name")
                .param("create", "true")
                .with(people.form())
                .with(people.as(role)));
    }

    private CustomField field(String label) {
        return fields.of("account").all().stream()
                .filter(field -> field.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private UUID uploaded(StandardRole role) throws Exception {
        people.viewer(ADMINISTRATOR);
        var content = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
        return uploads.upload("account", "piers.csv", content, people.viewer(role));
    }
}
