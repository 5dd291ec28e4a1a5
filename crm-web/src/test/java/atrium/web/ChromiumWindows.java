package atrium.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test a {@link Chromium} for the application it runs against, in the methods before it, too. Its windows close with
 * the test, which fails when a script of theirs did or when one of them broke the content policy.
 */
public final class ChromiumWindows implements ParameterResolver, AfterEachCallback {

    private static final Namespace WINDOWS = Namespace.create(ChromiumWindows.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return windows(test).computeIfAbsent(Chromium.class, type -> new Chromium(port(test)), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Chromium chromium = windows(test).get(Chromium.class, Chromium.class);
        if (chromium != null && test.getExecutionException().isEmpty()) {
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    // What a store holds is closed with the test that it belongs to.
    private static Store windows(ExtensionContext test) {
        return test.getStore(WINDOWS);
    }

    private static int port(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
    }
}
