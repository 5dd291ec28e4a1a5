package atrium.web.customfields;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Custom fields that a test adds and takes away again, and what an administrator sees and sends. */
final class FieldPages {

    private final MockMvc web;
    private final CustomFieldKeeping keeping;
    private final CustomFields fields;
    private final TestPeople people;
    private final Viewer admin;
    private final List<CustomField> added = new ArrayList<>();

    FieldPages(MockMvc web, CustomFieldKeeping keeping, CustomFields fields, TestPeople people) {
        this.web = web;
        this.keeping = keeping;
        this.fields = fields;
        this.people = people;
        this.admin = people.viewer(StandardRole.ADMINISTRATOR);
    }

    Viewer admin() {
        return admin;
    }

    CustomField add(String label, String kind) {
        return add(Map.of("customLabel", label, "customKind", kind));
    }

    CustomField add(Map<String, String> typed) {
        return add("account", typed);
    }

    CustomField add(String type, Map<String, String> typed) {
        CustomField field = keeping.add(type, typed, admin);
        added.add(field);
        return field;
    }

    /** A field that was added on a page. */
    CustomField remember(String type, String label) {
        CustomField field = fields.of(type).all().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        added.add(field);
        return field;
    }

    void removeThem() {
        added.forEach(field -> keeping.remove(field.id(), admin));
    }

    ResultActions see(String address) throws Exception {
        return web.perform(get(URI.create(address.replace(" ", "%20").replace("\"", "%22")))
                        .with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(StandardRole.ADMINISTRATOR)).with(people.form()));
    }
}
