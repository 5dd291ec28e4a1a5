package atrium.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests within bounds, and writes those of answers. */
final class ApiJson {

    /** A body has so many bytes at most. */
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

    private ApiJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The bytes of a request's body.
     *
     * @param types that it may be of
     */
    static byte[] body(HttpServletRequest request, List<MediaType> types) throws IOException {
        if (types.stream().noneMatch(type -> type.equalsTypeAndSubtype(type(request)))) {
            throw new ApiRefusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
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

    private static MediaType type(HttpServletRequest request) {
        String sent = request.getContentType();
        try {
            return sent == null ? MediaType.ALL : MediaType.parseMediaType(sent);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.ALL;
        }
    }
}
