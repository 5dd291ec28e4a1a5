package atrium.domain.outgoing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingSettings.class)
class OutgoingConfiguration {}
