package atrium.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API, with all that is needed to try it.
 *
 * @param id its {@code operationId} in the OpenAPI document
 * @param group the records it is about, in the person's language
 * @param path from the root of this server, with variables in braces
 * @param summary what it does, in the person's language
 * @param mediaType of its body; null when it has none
 * @param body an example; null when it has no body, or a file
 */
public record ApiCall(
        String id,
        String group,
        String method,
        String path,
        String summary,
        List<Part> parts,
        @Nullable String mediaType,
        @Nullable String body) {

    /**
     * A parameter.
     *
     * @param place {@code path}, {@code query} or {@code header}
     * @param start what it may begin with; blank for nothing
     * @param help what it means, in the person's language; null when its name says it all
     */
    public record Part(
            String name,
            String place,
            boolean required,
            String start,
            @Nullable String help) {}

    /** Whether it takes a file, as the part {@code file} of a form. */
    public boolean takesFile() {
        return mediaType != null && mediaType.startsWith("multipart/");
    }
}
