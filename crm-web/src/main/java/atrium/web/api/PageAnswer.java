package atrium.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers with a page and the address of the next one. */
final class PageAnswer {

    /** The part of an address that says where a page begins. */
    static final String PLACE = "at";

    private PageAnswer() {}

    /**
     * A page.
     *
     * @param path below the API's root
     * @param sent the parts of the address that was asked for
     * @param place where the next page begins; null after the last one
     */
    static ResponseEntity<byte[]> of(String path, Map<String, String> sent, ArrayNode data, @Nullable String place) {
        ObjectNode body = ApiJson.object();
        body.set("data", data);
        String next = place == null ? null : address(path, sent, place);
        body.put("next", next);
        body.put("nextAt", place);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(ApiJson.write(body));
    }

    /** The schema of a page. */
    static ObjectNode schema(ObjectNode element) {
        ObjectNode page = ApiJson.object().put("type", "object");
        ObjectNode properties = page.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", element);
        properties.putObject("next").putArray("type").add("string").add("null");
        properties.putObject("nextAt").putArray("type").add("string").add("null");
        page.putArray("required").add("data").add("next").add("nextAt");
        return page;
    }

    private static String address(String path, Map<String, String> sent, String place) {
        Map<String, Object> values = new LinkedHashMap<>(sent);
        values.put(PLACE, place);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ApiSecurity.ROOT + path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
