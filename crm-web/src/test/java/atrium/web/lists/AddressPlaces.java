package atrium.web.lists;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where strings can stand in the addresses and forms of a list. */
final class AddressPlaces {

    private final UUID account;

    /** @param account that the list shows */
    AddressPlaces(UUID account) {
        this.account = account;
    }

    /** Every part of an address and every field of a form, each with the request that carries a string there. */
    Map<String, Place> all() {
        Map<String, Place> places = new TreeMap<>();
        Stream.of(
                        "filter",
                        "q",
                        "sort",
                        "columns",
                        "widths",
                        "group",
                        "board",
                        "archived",
                        "at",
                        "view",
                        "ask",
                        "by",
                        "column")
                .forEach(part -> places.put("list: " + part, string -> list().param(part, string)));
        Stream.of("is.city", "is.country", "is.owner", "is.lifecycle", "is.nothing", "width.name")
                .forEach(part -> places.put("list: " + part, string -> list().param(part, string)));
        places.put("list: name of a part", string -> list().param(string, "1"));
        places.put("list: name of a quick filter", string -> list().param("is." + string, "1"));
        places.put("list: name of a width", string -> list().param("width." + string, "100"));
        Stream.of(
                        "city is",
                        "city contains",
                        "city starts-with",
                        "city has-shape",
                        "employees greater-than",
                        "revenue less-than",
                        "created after",
                        "owner is",
                        "team is",
                        "country is",
                        "lifecycle is",
                        "tags is")
                .forEach(begin ->
                        places.put("filter: " + begin, string -> list().param("filter", begin + " " + quoted(string))));
        Stream.of("count", "matching", "sums", "groups", "shown.csv", "shown.xlsx", "export.csv")
                .forEach(end -> {
                    places.put(end + ": q", string -> part(end).param("q", string));
                    places.put(end + ": filter", string -> part(end).param("filter", string));
                    places.put(
                            end + ": filter of a city",
                            string -> part(end).param("filter", "city is " + quoted(string)));
                });
        places.put("groups: group", string -> get("/accounts/groups").param("group", string));
        places.put("options: field", string -> get("/accounts/options").param("field", string));
        places.put(
                "options: value",
                string -> get("/accounts/options").param("field", "owner").param("value", string));
        places.put("choices: q", string -> get("/accounts/choices").param("q", string));
        places.put("row: sort", string -> get("/accounts/{id}/row", account).param("sort", string));
        places.put("row: id", string -> get("/accounts/{id}/row", string));
        places.put("peek: id", string -> get("/accounts/{id}/peek", string));
        places.put("neighbours: at", string -> neighbours().param("at", string));
        places.put("neighbours: q", string -> neighbours().param("q", string));
        places.put("neighbours: filter", string -> neighbours().param("filter", "city is " + quoted(string)));
        Stream.of(
                        "do",
                        "part",
                        "p0.match",
                        "p1.in",
                        "p1.field",
                        "p1.was",
                        "p1.compare",
                        "p1.value",
                        "p1.unit",
                        "filter",
                        "q")
                .forEach(field -> places.put("builder: " + field, string -> built("", field, string)));
        Stream.of("city", "employees", "created", "owner", "country", "revenue")
                .forEach(field -> places.put("builder: value of " + field, string -> built(field, "p1.value", string)));
        Stream.of(
                        "id",
                        "all",
                        "field",
                        "city",
                        "list.filter",
                        "list.q",
                        "list.sort",
                        "list.columns",
                        "list.view",
                        "list.at")
                .forEach(field -> places.put("edit: " + field, string -> selected(field, string)));
        return places;
    }

    /** A request with a string somewhere in it. */
    interface Place {
        MockHttpServletRequestBuilder with(String string);
    }

    private MockHttpServletRequestBuilder list() {
        return get("/accounts").header("HX-Request", "true");
    }

    private static MockHttpServletRequestBuilder part(String end) {
        MockHttpServletRequestBuilder request = get("/accounts/" + end);
        return end.equals("groups") ? request.param("board", "lifecycle") : request;
    }

    private MockHttpServletRequestBuilder neighbours() {
        return get("/accounts/{id}/neighbours", account);
    }

    private MockHttpServletRequestBuilder built(String asked, String field, String string) {
        Map<String, String> form = new HashMap<>(Map.of("do", "apply", "part", "1", "p1.in", "0", "p1.value", "5"));
        form.put("p1.field", asked.isEmpty() ? "city" : asked);
        form.put("p1.was", asked.isEmpty() ? "city" : asked);
        form.put(field, string);
        MockHttpServletRequestBuilder request = post("/accounts/filter").header("HX-Request", "true");
        form.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder selected(String field, String string) {
        Map<String, String> form = new HashMap<>(Map.of("id", account.toString(), "field", "city", "city", "Kiel"));
        form.put(field, string);
        MockHttpServletRequestBuilder request = post("/accounts/selected/edit");
        form.forEach(request::param);
        return request;
    }

    private static String quoted(String string) {
        return "\"" + string.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
