package atrium.domain.kernel;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class SettingsConfiguration {

    @Bean
    SecretKey secretKey(Settings settings) throws IOException {
        return SecretKey.of(settings);
    }
}
