package atrium.web.signin;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Identity providers for tests: {@code house}, {@code strict}, which is the same one trusted to ask for two factors, and {@code
 * gone}, which doesn't answer.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestProvidersConfiguration {

    @Bean
    OpenIdServer openIdServer() {
        return new OpenIdServer();
    }

    @Bean
    DynamicPropertyRegistrar openIdProperties(OpenIdServer server) {
        return registry -> {
            String[][] providers = {
                {"house", "House account", server.issuer(), "false"},
                {"strict", "Strict account", server.issuer(), "true"},
                {"gone", "Gone", "http://localhost:1", "false"}
            };
            for (int i = 0; i < providers.length; i++) {
                String[] provider = providers[i];
                String at = "atrium.sign-in.providers[%d].".formatted(i);
                registry.add(at + "key", () -> provider[0]);
                registry.add(at + "name", () -> provider[1]);
                registry.add(at + "issuer", () -> provider[2]);
                registry.add(at + "two-factors", () -> provider[3]);
                registry.add(at + "client-id", () -> OpenIdServer.CLIENT);
                registry.add(at + "client-secret", () -> OpenIdServer.SECRET);
            }
        };
    }
}
