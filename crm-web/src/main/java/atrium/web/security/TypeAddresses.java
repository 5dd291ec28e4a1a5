package atrium.web.security;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts handlers of which there is one for each record type at their addresses. */
@Component
public class TypeAddresses {

    private final RequestMappingHandlerMapping mapping;

    TypeAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** Lets the handler's mapped methods answer at {@code path} and what their mappings add to it. */
    public void put(OfRecordType handler, String path) {
        for (Method method : handler.getClass().getDeclaredMethods()) {
            RequestMapping mapped = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapped != null) {
                mapping.registerMapping(info(mapped, path), handler, method);
            }
        }
    }

    private RequestMappingInfo info(RequestMapping mapped, String path) {
        String[] paths = mapped.path().length == 0
                ? new String[] {path}
                : Arrays.stream(mapped.path()).map(below -> path + below).toArray(String[]::new);
        return RequestMappingInfo.paths(paths)
                .methods(mapped.method())
                .options(mapping.getBuilderConfiguration())
                .build();
    }
}
