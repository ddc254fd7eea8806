package org.vigil.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vigil.credential.StaffSession;
import org.vigil.desk.Viewer;

/** Gives a controller of the desk who is at it; below the controllers nobody asks Spring Security. */
@Configuration
@ConditionalOnWebApplication
class Viewers implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Confirming confirming;

    Viewers(Confirming confirming) {
        this.confirming = confirming;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(confirming).addPathPatterns(Desk.HOME + "/**");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || parameter.getParameterType() == StaffSession.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            throw new IllegalStateException("A route that takes who is at the desk must say what it @Needs");
        }
        return parameter.getParameterType() == Viewer.class ? signedIn.viewer() : signedIn.session();
    }
}
