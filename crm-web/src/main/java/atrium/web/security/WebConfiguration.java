package atrium.web.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Plugs permissions and the signed-in person into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final SetUpGate setUp;
    private final PermissionInterceptor permissions;
    private final PreviewGate preview;
    private final ProofGate proof;
    private final ViewerArgument viewer;

    WebConfiguration(
            SetUpGate setUp,
            PermissionInterceptor permissions,
            PreviewGate preview,
            ProofGate proof,
            ViewerArgument viewer) {
        this.setUp = setUp;
        this.permissions = permissions;
        this.preview = preview;
        this.proof = proof;
        this.viewer = viewer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(setUp);
        registry.addInterceptor(permissions);
        registry.addInterceptor(preview);
        registry.addInterceptor(proof);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }
}
