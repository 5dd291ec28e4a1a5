package atrium.web.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.LazyContextVariable;

/** A model attribute that is made when a template asks for it, so that answers without the frame don't pay for it. */
final class Lazily<T extends @Nullable Object> extends LazyContextVariable<T> {

    private final Supplier<T> source;

    Lazily(Supplier<T> source) {
        this.source = source;
    }

    @Override
    protected T loadValue() {
        return source.get();
    }
}
