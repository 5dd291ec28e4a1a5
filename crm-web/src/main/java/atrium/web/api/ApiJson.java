package atrium.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests within bounds, and writes those of answers. */
final class ApiJson {

    /** The body of a single call has so many bytes at most, and so has each text in a body. */
    static final int LONGEST = 1_000_000;

    /** Values stand in each other so deep at most. */
    static final int DEEPEST = 10;

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));

    private ApiJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String pretty(JsonNode value) {
        return MAPPER.writer().with(PRETTY).writeValueAsString(value);
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The bytes of a request's body.
     *
     * @param types that it may be of
     * @param longest so many bytes it has at most
     */
    static byte[] body(HttpServletRequest request, List<MediaType> types, int longest) throws IOException {
        if (types.stream().noneMatch(type -> type.equalsTypeAndSubtype(type(request)))) {
            throw new ApiRefusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        if (body.length > longest) {
            throw new ApiRefusal(ProblemKind.TOO_LARGE);
        }
        return body;
    }

    /** The one object that a body is. */
    static ObjectNode object(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw new ApiRefusal(ProblemKind.UNREADABLE);
        }
        throw ApiRefusal.invalid("", "api.body.object");
    }

    /**
     * The elements of the array that is the only property of the object that a body is, read one by one.
     *
     * @param most so many elements it has at most
     * @throws ApiRefusal when the body is anything else; nothing is returned before all of it was read
     */
    static <T> List<T> list(byte[] body, String name, int most, Function<JsonNode, T> reader) {
        List<T> elements = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ApiRefusal.invalid("", "api.body.object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String property = Objects.requireNonNull(parser.currentName());
                if (!property.equals(name) || parser.nextToken() != JsonToken.START_ARRAY) {
                    throw ApiRefusal.invalid(property, property.equals(name) ? "api.body.array" : "api.field.unknown");
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (elements.size() == most) {
                        throw ApiRefusal.invalid(name, "api.bulk.items", most);
                    }
                    elements.add(reader.apply(parser.readValueAsTree()));
                }
            }
            if (parser.nextToken() != null) {
                throw new ApiRefusal(ProblemKind.UNREADABLE);
            }
        } catch (JacksonException notJson) {
            throw new ApiRefusal(ProblemKind.UNREADABLE);
        }
        return elements;
    }

    private static MediaType type(HttpServletRequest request) {
        String sent = request.getContentType();
        try {
            return sent == null ? MediaType.ALL : MediaType.parseMediaType(sent);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.ALL;
        }
    }
}
