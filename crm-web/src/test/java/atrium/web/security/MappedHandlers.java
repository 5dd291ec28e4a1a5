package atrium.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a controller of ours answers, with a request that reaches it. */
final class MappedHandlers {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    private MappedHandlers() {}

    /** Those of the API, which a key opens. */
    static List<Handler> ofApi(RequestMappingHandlerMapping mapping) {
        return all(mapping).stream().filter(Handler::forKeys).toList();
    }

    /** Those that a session opens. */
    static List<Handler> ofPages(RequestMappingHandlerMapping mapping) {
        return all(mapping).stream().filter(handler -> !handler.forKeys()).toList();
    }

    static List<Handler> all(RequestMappingHandlerMapping mapping) {
        List<Handler> handlers = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("atrium.")) {
                handlers.addAll(of(info, method));
            }
        });
        return handlers;
    }

    private static List<Handler> of(RequestMappingInfo info, HandlerMethod method) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<Handler> handlers = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod verb : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                handlers.add(new Handler(verb.asHttpMethod(), pattern, new HandlerPermission(method)));
            }
        }
        return handlers;
    }

    /** One method of one address. */
    record Handler(HttpMethod verb, String pattern, HandlerPermission permission) {

        /** A request with ids that nothing has. */
        MockHttpServletRequestBuilder request() {
            return request(UUID.randomUUID());
        }

        MockHttpServletRequestBuilder request(UUID id) {
            return MockMvcRequestBuilders.request(verb, java.net.URI.create(path(id)))
                    .header("Accept", "text/html");
        }

        String path(UUID id) {
            return VARIABLE.matcher(pattern).replaceAll(variable -> value(variable.group(1), id));
        }

        private static String value(String variable, UUID id) {
            return switch (variable) {
                case "type" -> "account";
                case "key" -> "duplicates";
                case "menu" -> "sort";
                default -> id.toString();
            };
        }

        boolean changes() {
            return !verb.equals(HttpMethod.GET) && !verb.equals(HttpMethod.HEAD);
        }

        boolean forKeys() {
            return pattern.startsWith("/api/");
        }

        boolean under(String path) {
            return pattern.startsWith(path + "/{id}");
        }

        @Override
        public String toString() {
            return verb + " " + pattern;
        }
    }
}
