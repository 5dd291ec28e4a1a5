package atrium.web.security;

import atrium.domain.records.Viewer;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** The permission a handler declares, on the method or else on its class; none declared means nobody may. */
final class HandlerPermission {

    private final HandlerMethod handler;

    HandlerPermission(HandlerMethod handler) {
        this.handler = handler;
    }

    boolean openToAll() {
        return declared(OpenToAll.class).isPresent();
    }

    /** Whether one of the four annotations stands on the handler. */
    boolean isDeclared() {
        return openToAll()
                || declared(ForSignedIn.class).isPresent()
                || declared(Needs.class).isPresent()
                || declared(NeedsCapability.class).isPresent();
    }

    boolean allows(@Nullable Viewer viewer) {
        if (openToAll()) {
            return true;
        }
        if (viewer == null) {
            return false;
        }
        return declared(Needs.class)
                .map(needs -> Arrays.stream(needs.value()).anyMatch(act -> viewer.may(act, type(needs))))
                .or(() -> declared(NeedsCapability.class).map(needs -> viewer.may(needs.value())))
                .orElseGet(() -> declared(ForSignedIn.class).isPresent());
    }

    private String type(Needs needs) {
        return needs.type().isEmpty() && handler.getBean() instanceof OfRecordType own
                ? own.recordType()
                : needs.type();
    }

    // A method's own declaration replaces its class's, whatever kind they are.
    private <A extends Annotation> Optional<A> declared(Class<A> kind) {
        boolean onMethod = hasAny(handler.getMethod());
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(
                onMethod ? handler.getMethod() : handler.getBeanType(), kind));
    }

    private static boolean hasAny(java.lang.reflect.AnnotatedElement element) {
        return AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(element, ForSignedIn.class)
                || AnnotatedElementUtils.hasAnnotation(element, Needs.class)
                || AnnotatedElementUtils.hasAnnotation(element, NeedsCapability.class);
    }
}
