package atrium.domain.outgoing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where requests may go.
 *
 * @param internal whether they may go to addresses of this machine and its network, and without encryption; for tests and for
 *     companies whose receivers stand in their own network
 */
@ConfigurationProperties("atrium.outgoing")
public record OutgoingSettings(boolean internal) {}
