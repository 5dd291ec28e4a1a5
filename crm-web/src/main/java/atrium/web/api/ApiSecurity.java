package atrium.web.api;

import atrium.domain.apikeys.KeyEntrance;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The filter chain of the API: a key opens it and nothing else, so no cookie counts and no form can be forged. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    static final String ROOT = "/api/v1";

    private static final String ALL = "/api/";

    private static final String CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain apiFilterChain(
            HttpSecurity http, KeyEntrance entrance, RateLimits limits, ProblemAnswers problems) throws Exception {
        return http.securityMatcher("/api/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new KeyFilter(entrance, limits, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    // An address that no browser sends never reaches a chain.
    @Bean
    RequestRejectedHandler unreadableAddresses(ProblemAnswers problems) {
        RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (covers(request)) {
                problems.answer(new ApiRefusal(ProblemKind.NOT_FOUND), request, response);
            } else {
                pages.handle(request, response, rejected);
            }
        };
    }

    /** Whether a request is for the API, whatever else is wrong with it. */
    static boolean covers(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + ALL);
    }
}
