package atrium.web.security;

import atrium.domain.kernel.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database, so that a restart or a second node keeps people signed in. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    private static final Duration STRANGER = Duration.ofHours(1);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> strangersSoonForgotten() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(STRANGER);
    }

    @Bean
    @Primary
    CalmSessions<? extends Session> calmSessions(JdbcIndexedSessionRepository stored) {
        return new CalmSessions<>(stored);
    }

    @Bean
    CookieSerializer sessionCookie(Cookies cookies) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookies.name("atrium-session"));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (cookies.secure()) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    @Bean
    Cookies cookies(Settings settings) {
        return new Cookies(settings.baseUrl().startsWith("https:"));
    }
}
