package atrium.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The one filter chain: who is a stranger, what strangers may call, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String[] STATIC = {"/css/**", "/js/**", "/icons/**", "/webjars/**", "/favicon.svg", "/error"};

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SessionSecurityContext sessions,
            TextCsrfTokens tokens,
            SignInEntry entry,
            StaleForm staleForm,
            ObjectProvider<RequestMappingHandlerMapping> handlers)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new ForeignSites(), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(staleForm))
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                // What ends later was allowed when it began, and may end after its person has left.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, STATIC)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access(openOrSignedIn(handlers)))
                .build();
    }

    // What a signed-in person may call is refined by PermissionInterceptor, which knows the handler.
    private static AuthorizationManager<RequestAuthorizationContext> openOrSignedIn(
            ObjectProvider<RequestMappingHandlerMapping> handlers) {
        return (authentication, context) ->
                new AuthorizationDecision(authentication.get() instanceof SignedIn || isOpen(handlers, context));
    }

    private static boolean isOpen(
            ObjectProvider<RequestMappingHandlerMapping> handlers, RequestAuthorizationContext context) {
        ServletRequestPathUtils.parseAndCache(context.getRequest());
        return handlers.stream().anyMatch(mapping -> isOpen(mapping, context));
    }

    private static boolean isOpen(RequestMappingHandlerMapping mapping, RequestAuthorizationContext context) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(context.getRequest());
            return chain != null
                    && chain.getHandler() instanceof HandlerMethod method
                    && new HandlerPermission(method).openToAll();
        } catch (ServletException noSuchMethod) {
            return false;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
